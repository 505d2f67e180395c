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

  it.each([
    ['black on white', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
    ['grey on white', 'rgb(85, 85, 85)', 'rgb(255, 255, 255)'],
    ['brown on sepia', 'rgb(91, 70, 54)', 'rgb(244, 236, 216)'],
    ['white on black', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    ['light grey on dark grey', 'rgb(200, 200, 200)', 'rgb(32, 33, 36)'],
  ])('stand out from the page by 3 : 1, %s', (_, text, ground) => {
    const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule);
    const colours = rules
      .filter(({ style }) => style.textDecorationColor !== '')
      .map(({ style }) => resolved(style.textDecorationColor, text));
    expect(colours.length).toBeGreaterThanOrEqual(6);
    for (const colour of colours) expect(contrast(colour, pixelOf(ground))).toBeGreaterThanOrEqual(3);
  });
});

/** What a colour is that is mixed from the text's own. */
function resolved(colour: string, text: string): Pixel {
  const word = document.querySelector('p') as HTMLElement;
  word.style.color = text;
  word.style.outlineColor = colour;
  return pixelOf(getComputedStyle(word).outlineColor);
}

type Pixel = readonly [red: number, green: number, blue: number];

function pixelOf(colour: string): Pixel {
  const drawing = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  drawing.fillStyle = colour;
  drawing.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = drawing.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Contrast as WCAG 2 reckons it. */
function contrast(one: Pixel, other: Pixel): number {
  const light = (pixel: Pixel) => {
    const [red, green, blue] = pixel.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as unknown as Pixel;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}
