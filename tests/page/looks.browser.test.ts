import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import looks from '@/page/painters/looks.css?inline';

interface Devtools {
  send: (method: 'Emulation.setEmulatedMedia', params: object) => Promise<unknown>;
}

const NAMES = ['vademecum-approved', 'vademecum-entry', 'vademecum-uncertain'];
let sheet: CSSStyleSheet;

const media = (settings: object) => (cdp() as unknown as Devtools).send('Emulation.setEmulatedMedia', settings);

beforeEach(() => {
  sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  document.adoptedStyleSheets.push(sheet);
  document.body.innerHTML = '<p>Give <mark class="vademecum-term" data-look="approved">octreotide</mark>.</p>';
});

afterEach(async () => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  document.body.replaceChildren();
  await media({ media: '', features: [] });
});

const lines = () =>
  NAMES.map((name) => {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.body, `::highlight(${name})`);
    return `${textDecorationLine} ${textDecorationStyle}`;
  });
const element = () => getComputedStyle(document.querySelector('mark') as HTMLElement);

describe('the looks of marks', () => {
  it('are told apart by the kind of line, not by colour alone', () => {
    expect(lines()).toEqual(['underline solid', 'underline dashed', 'underline dotted']);
    expect(element().textDecorationLine).toBe('underline');
  });

  it('are not printed, with either painter', async () => {
    await media({ media: 'print' });
    expect(lines().map((line) => line.split(' ')[0])).toEqual(['none', 'none', 'none']);
    expect(element().textDecorationLine).toBe('none');
    const current = getComputedStyle(document.body, '::highlight(vademecum-current)');
    expect([element(), current].map(({ backgroundColor }) => backgroundColor)).toEqual(
      Array(2).fill('rgba(0, 0, 0, 0)'),
    );
  });

  it('keep their lines in forced colours', async () => {
    await media({ features: [{ name: 'forced-colors', value: 'active' }] });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    expect(lines()).toEqual(['underline solid', 'underline dashed', 'underline dotted']);
    expect(element().textDecorationLine).toBe('underline');
  });
});
