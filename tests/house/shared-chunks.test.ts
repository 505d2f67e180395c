/** What pages share is put into files by who uses it, so that no file needs one that needs it. */
import { expect, test } from 'vitest';
import { chunkOf } from '@/scripts/shared-chunks.ts';

const ENTRIES = ['/popup/index.html', '/options/index.html', 'virtual:background'];

/** Who imports what; `dynamic` of it only later. */
function graph(imports: Record<string, { by: string[]; dynamic?: string[] }>) {
  return (id: string) =>
    id in imports || ENTRIES.includes(id)
      ? {
          isEntry: ENTRIES.includes(id),
          importers: imports[id]?.by ?? [],
          dynamicImporters: imports[id]?.dynamic ?? [],
        }
      : null;
}

const [popup, options, background] = ENTRIES as [string, string, string];
const infoOf = graph({
  'popup-page': { by: [popup] },
  'options-page': { by: [options] },
  box: { by: ['popup-page', 'options-page'] },
  settings: { by: ['box', background] },
  // Two that import each other.
  first: { by: ['settings', 'second'] },
  second: { by: ['first'] },
  formats: { by: ['options-page', background] },
  later: { by: ['popup-page'], dynamic: [background] },
  'sheet.css': { by: ['popup-page', 'options-page'] },
});

test.each([
  ['what the popup and another page use', 'box', 'pages'],
  ['what the background uses too', 'settings', 'base'],
  ['what these import, in a circle as well', 'second', 'base'],
  ['what is used by the background only later', 'later', 'base'],
  ['what the popup has alone', 'popup-page', null],
  ['what the popup does not use', 'formats', null],
  ['a style sheet', 'sheet.css', null],
])('%s', (_, id, chunk) => {
  expect(chunkOf(id, infoOf)).toBe(chunk);
});
