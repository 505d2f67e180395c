import { expect, it, onTestFinished } from 'vitest';
import { marksScript, slot } from '@/page/handshake.ts';
import type { MarksScript } from '@/page/marks-script.ts';

const script = (() => {}) as unknown as MarksScript;

it('a frame that is lost while its script is on the way gets none, and whoever asks later asks anew', async () => {
  onTestFinished(() => void delete slot().marks);
  let asked = 0;
  const load = marksScript(() => {
    asked += 1;
    if (asked === 1) return Promise.reject(new Error('Frame with ID 7 was removed.'));
    slot().marks = script;
    return Promise.resolve();
  });
  expect(await Promise.all([load(), load()])).toEqual([null, null]);
  expect(asked).toBe(1);
  expect(await Promise.all([load(), load()])).toEqual([script, script]);
  expect(asked).toBe(2);
});
