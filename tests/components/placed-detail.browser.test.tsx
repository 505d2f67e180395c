import { expect, it } from 'vitest';
import { PlacedDetail } from '@/components/dictionaries/PlacedDetail.tsx';
import type { Detail } from '@/lookup/formats/faults.ts';
import type { Language } from '@/lookup/language.ts';
import { mount } from './mount.tsx';

async function said(language: Language, place: string, detail: Detail | null) {
  const mounted = await mount(
    <p>
      <PlacedDetail place={place} detail={detail} />
    </p>,
    'page',
    undefined,
    language,
  );
  const shown = document.querySelector('p');
  const [text, english] = [shown?.textContent, shown?.querySelector('[lang="en"]')?.textContent ?? null];
  mounted.unmount();
  return { text, english };
}

it.each([
  ['en', 'line 12', 'line 12: expected a name in column 2'],
  ['de', 'line 12', 'Zeile 12: erwartet: ein Name in Spalte 2'],
  ['de', 'record 3 (D000001)', 'Datensatz 3 (D000001): erwartet: ein Name in Spalte 2'],
  ['de', 'byte 7', 'Byte 7: erwartet: ein Name in Spalte 2'],
  ['de', 'line up.csv', 'line up.csv: erwartet: ein Name in Spalte 2'],
  ['de', '', 'erwartet: ein Name in Spalte 2'],
] as const)('what was expected, in %s, at %j', async (language, place, text) => {
  expect(await said(language, place, { expected: ['nameInColumn', 2] })).toEqual({ text, english: null });
});

it.each([
  ['en', { fault: ['longLine', 3, 100] }, 'a.csv: Line 3 is longer than 100 characters.', null],
  ['de', { fault: ['longLine', 3, 100] }, 'a.csv: Zeile 3 ist länger als 100 Zeichen.', null],
  ['de', { fault: ['empty'] }, 'a.csv: Die Datei ist leer.', null],
  ['de', { fault: ['notXml', 'unclosed tag'] }, 'a.csv: Kein XML: unclosed tag', 'unclosed tag'],
  ['de', { fault: ['recordNotJson', 'bad'] }, 'a.csv: Kein JSON, in dem Datensatz, der hier beginnt: bad', 'bad'],
  ['de', { fault: ['otherValueAt', 'date'] }, 'a.csv: Erwartet wurde für "date" ein anderer Wert.', null],
  ['de', { expected: ['valueAt', 'date'] }, 'a.csv: erwartet: für "date" ein anderer Wert', null],
  ['de', { fault: ['workerFailed'] }, 'a.csv: Der Import blieb stehen: sein Worker ist ausgefallen.', null],
  [
    'de',
    { fault: ['namesFailed', 'no room'] },
    'a.csv: Die Namen konnten nicht aufbereitet werden: no room',
    'no room',
  ],
  ['de', { fault: ['restoreBrokenOff'] }, 'a.csv: Das Wiederherstellen wurde abgebrochen.', null],
  ['de', { fault: ['unforeseen', 'Out of luck'] }, 'a.csv: Out of luck', 'Out of luck'],
  ['de', null, 'a.csv', null],
] as const)('what is wrong, in %s: %j', async (language, detail, text, english) => {
  expect(await said(language, 'a.csv', detail)).toEqual({ text, english });
});
