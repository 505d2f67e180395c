/** A change is announced also where storage is full. The storage is made up: a browser's own is not filled in a test's time. */
import '../fake-browser.ts';
import { expect, test } from 'vitest';
import { announce } from '@/platform/dictionaries/announce.ts';
import type { Browser } from '@/platform/browser.ts';

function storageOf(kept: Record<string, unknown>, isFull: boolean) {
  const local = {
    set: (values: Record<string, unknown>) =>
      isFull ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : Promise.resolve(Object.assign(kept, values)),
    remove: (key: string) => Promise.resolve(delete kept[key]),
  };
  return { storage: { local } } as unknown as Browser;
}

test('another word each time', async () => {
  const kept: Record<string, unknown> = {};
  await announce(storageOf(kept, false));
  const { dictionaries } = kept;
  await announce(storageOf(kept, false));
  expect(kept.dictionaries).not.toBe(dictionaries);
});

test('no room for a word: the last one goes, which is a change as well', async () => {
  const kept: Record<string, unknown> = { dictionaries: 'a word', other: 1 };
  await announce(storageOf(kept, true));
  expect(kept).toEqual({ other: 1 });
});
