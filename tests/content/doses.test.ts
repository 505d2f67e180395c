import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { amountsIn } from '@/lookup/article/doses.ts';
import { splitFile } from '@/lookup/article/front-matter.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const LOCK = fileURLToPath(new URL('./doses.lock.txt', import.meta.url));

/** Every amount of the articles with the words around it, one a line. */
async function amountsOfContent(): Promise<string[]> {
  const lines: string[] = [];
  for (const name of (await readdir(join(CONTENT, 'articles'))).toSorted()) {
    const file = await readFile(join(CONTENT, 'articles', name), 'utf8');
    const text = (splitFile(file)?.body ?? file)
      .replace(/\[@[^\]]*\](\{[^}]*\})?/g, '')
      .replace(/^\s*>\s?/gm, '')
      .replace(/\s+/g, ' ');
    let from = 0;
    for (const amount of amountsIn(text)) {
      const at = text.indexOf(amount, from);
      from = at + amount.length;
      lines.push(`${name}: ${text.slice(Math.max(0, at - 40), from + 60).trim()}`);
    }
  }
  return lines;
}

describe('the dose lock', () => {
  /**
   * Fails on any change of any numeral with a unit. To approve a change: compare it with its source, then edit
   * doses.lock.txt by hand. There is no command that writes that file, and there must be none.
   */
  it('holds every numeral with a unit in content/, each approved by hand', async () => {
    const approved = (await readFile(LOCK, 'utf8')).split('\n').filter((line) => line && !line.startsWith('#'));
    expect(await amountsOfContent()).toEqual(approved);
  });

  it('sees amounts however they are written', () => {
    expect(
      amountsIn(
        '`220 mg`, 0.05%, 100–500 micrograms, 100 to 500 micrograms, 50mg, 1,500 mcg, 20 mm, 120 pg/ml, 7 months',
      ),
    ).toEqual([
      '220 mg',
      '0.05%',
      '100–500 micrograms',
      '100 to 500 micrograms',
      '50mg',
      '1,500 mcg',
      '20 mm',
      '120 pg',
      '7 months',
    ]);
    expect(
      amountsIn(
        '10 mg/day, 0.1 mg/kg, 75 mg/m2, 5-mg tablets, 10 ML, ½ mg, five milligrams, 2 sachets, within two years',
      ),
    ).toEqual([
      '10 mg/day',
      '0.1 mg/kg',
      '75 mg/m2',
      '5-mg',
      '10 ML',
      '½ mg',
      'five milligrams',
      '2 sachets',
      'two years',
    ]);
    expect(amountsIn('NME1 in 2015, MEN1, reference [8], 68Ga-DOTATATE')).toEqual([]);
  });
});
