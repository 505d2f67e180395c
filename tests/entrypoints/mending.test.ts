import '../platform/dictionaries/fake-extension.ts';
import { expect, it, vi } from 'vitest';
import { createMending } from '@/entrypoints/background/mending.ts';
import type { InstalledDictionary } from '@/lookup/dictionaries.ts';

const dictionary = (generation: string) => ({ generation }) as InstalledDictionary;

it('compiles one dictionary after the other, each once, and goes on after one that fails', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const events: string[] = [];
  const mend = createMending(
    () => events.push('mended'),
    async ({ generation }) => {
      events.push(`begins ${generation}`);
      await Promise.resolve();
      events.push(`ends ${generation}`);
      if (generation === 'b') throw new Error('Entries are missing.');
    },
  );
  for (const generation of ['a', 'b', 'a', 'c']) mend(dictionary(generation));
  await vi.waitFor(() => expect(events.filter((event) => event === 'mended')).toHaveLength(2));
  expect(events).toEqual(['begins a', 'ends a', 'mended', 'begins b', 'ends b', 'begins c', 'ends c', 'mended']);
});
