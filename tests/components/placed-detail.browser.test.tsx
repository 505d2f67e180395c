import { expect, it } from 'vitest';
import { PlacedDetail } from '@/components/dictionaries/PlacedDetail.tsx';
import { mount } from './mount.tsx';

it.each([
  ['en', 'line 12', 'line 12: expected a name'],
  ['de', 'line 12', 'Zeile 12: erwartet: a name'],
  ['de', 'record 3 (D000001)', 'Datensatz 3 (D000001): erwartet: a name'],
  ['de', 'byte 7', 'Byte 7: erwartet: a name'],
  ['de', 'line up.csv', 'line up.csv: erwartet: a name'],
  ['de', '', 'erwartet: a name'],
] as const)('%s: %j', async (language, place, said) => {
  const lead = language === 'de' ? 'erwartet:' : 'expected';
  const mounted = await mount(
    <p>
      <PlacedDetail place={place} lead={lead} detail="a name" />
    </p>,
    'page',
    undefined,
    language,
  );
  const shown = document.querySelector('p');
  expect(shown?.textContent).toBe(said);
  expect(shown?.querySelector('[lang="en"]')?.textContent).toBe('a name');
  mounted.unmount();
});
