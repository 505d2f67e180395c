import { fakeBrowser } from './fake-browser.ts';
import { describe, expect, it, vi } from 'vitest';
import { keep, KeepError } from '@/platform/keep.ts';
import { addSaved, listSaved } from '@/platform/saved.ts';
import { changeSettings, getSettings } from '@/platform/settings.ts';

/** Where nothing more can be kept: as one browser or the other says it. */
function refusing(message: string, stored: Record<string, unknown> = {}) {
  const fake = fakeBrowser(stored);
  vi.spyOn(fake.api.storage.local, 'set').mockRejectedValue(new Error(message));
  return fake;
}

describe('what cannot be kept', () => {
  it.each([
    ['Resource::kQuotaBytes quota exceeded', 'full'],
    ['QuotaExceededError: storage.local API call exceeded its quota limitations.', 'full'],
    ['IO error: .../000003.log: No space left on device', 'full'],
    ['An unexpected error occurred', 'failed'],
  ])('“%s” is told as “%s”', async (message, code) => {
    const keeping = keep({ a: 1 }, refusing(message).api);
    await expect(keeping).rejects.toBeInstanceOf(KeepError);
    await expect(keeping).rejects.toMatchObject({ code });
  });

  it('leaves settings and saved entries as they were', async () => {
    const entry = {
      dictionary: 'library',
      entry: 'nme',
      name: 'NME',
      dictionaryName: 'Library',
      at: '2026-11-28T00:00:00.000Z',
    };
    const { api } = refusing('quota', { settings: { version: 1, values: { restDelay: 700 } }, saved: [entry] });
    await expect(changeSettings(() => ({ restDelay: 100 }), api)).rejects.toBeInstanceOf(KeepError);
    await expect(addSaved({ ...entry, entry: 'other' }, api)).rejects.toBeInstanceOf(KeepError);
    expect((await getSettings(api)).restDelay).toBe(700);
    expect((await listSaved(api)).map(({ entry: id }) => id)).toEqual(['nme']);
  });
});
