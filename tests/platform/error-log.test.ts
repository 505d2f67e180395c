import { fakeBrowser } from './fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { clearErrors, getErrors, logError } from '@/platform/error-log.ts';

describe('the stored error log', () => {
  it('keeps errors of several parts that fail in the same moment', async () => {
    const { api } = fakeBrowser();
    await Promise.all([
      logError(new TypeError('a'), 'background', 'answering a page', api),
      logError(new RangeError('b'), 'options.html', 'drawing', api),
    ]);
    expect((await getErrors(api)).map(({ name }) => name).toSorted()).toEqual(['RangeError', 'TypeError']);
  });

  it('is empty where it cannot be read, and after it was cleared', async () => {
    const { api } = fakeBrowser({ errors: 'damaged' });
    expect(await getErrors(api)).toEqual([]);
    await logError('thrown', 'background', 'starting', api);
    expect(await getErrors(api)).toHaveLength(1);
    await clearErrors(api);
    expect(await getErrors(api)).toEqual([]);
  });

  it('does not fail where nothing can be stored', async () => {
    const { api } = fakeBrowser();
    api.storage.local.set = () => Promise.reject(new Error('QuotaExceededError'));
    await expect(logError(new Error('a'), 'background', 'starting', api)).resolves.toBeUndefined();
  });
});
