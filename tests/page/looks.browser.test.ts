import { cdp, page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { LOOKS } from '@/page/mark.ts';
import looks from '@/page/painters/looks.css?inline';

interface Devtools {
  send: (method: 'Emulation.setEmulatedMedia', params: object) => Promise<unknown>;
}

const NAMES = LOOKS.map((look) => `vademecum-${look}`);

/** Text and ground of parts of a page. */
const PARTS = [
  ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
  ['rgb(85, 85, 85)', 'rgb(255, 255, 255)'],
  ['rgb(91, 70, 54)', 'rgb(244, 236, 216)'],
  ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
  ['rgb(200, 200, 200)', 'rgb(32, 33, 36)'],
] as const;

/** A word of which nothing is drawn but its line. */
const BLANK = '\u00a0'.repeat(10);

let sheet: CSSStyleSheet;

const media = (settings: object) => (cdp() as unknown as Devtools).send('Emulation.setEmulatedMedia', settings);

beforeEach(() => {
  sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  document.adoptedStyleSheets.push(sheet);
  document.body.innerHTML = LOOKS.map(
    (look) => `<p>Give <mark class="vademecum-term" data-look="${look}" tabindex="0">octreotide</mark>.</p>`,
  ).join('');
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
const elements = () => [...document.querySelectorAll('mark')].map((mark) => getComputedStyle(mark));
const elementLines = () =>
  elements().map(({ textDecorationLine, textDecorationStyle }) => `${textDecorationLine} ${textDecorationStyle}`);

describe('the looks of marks', () => {
  it('are told apart by the kind of line, not by colour alone', () => {
    expect(lines()).toEqual(['underline solid', 'underline dashed', 'underline dotted']);
    expect(elementLines()).toEqual(lines());
  });

  it('of an element that has the focus are told apart by a ring, in forced colours too', async () => {
    const mark = document.querySelector('mark') as HTMLElement;
    for (const value of ['none', 'active']) {
      await media({ features: [{ name: 'forced-colors', value }] });
      mark.blur();
      expect(getComputedStyle(mark).outlineStyle).toBe('none');
      mark.focus();
      expect(getComputedStyle(mark).outline).toMatch(/solid 2px$/);
    }
  });

  it('are not printed, with either painter', async () => {
    await media({ media: 'print' });
    expect(lines().map((line) => line.split(' ')[0])).toEqual(['none', 'none', 'none']);
    expect(elements().map(({ textDecorationLine }) => textDecorationLine)).toEqual(['none', 'none', 'none']);
    const current = getComputedStyle(document.body, '::highlight(vademecum-current)');
    expect([...elements(), current].map(({ backgroundColor }) => backgroundColor)).toEqual(
      Array(4).fill('rgba(0, 0, 0, 0)'),
    );
  });

  it('keep their lines in forced colours', async () => {
    await media({ features: [{ name: 'forced-colors', value: 'active' }] });
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    expect(lines()).toEqual(['underline solid', 'underline dashed', 'underline dotted']);
    expect(elementLines()).toEqual(lines());
  });

  it('stand out by 3 : 1 from every part of a page, be it dark or light, as they are painted', async () => {
    const highlights = NAMES.map((name) => {
      const highlight = new Highlight();
      CSS.highlights.set(name, highlight);
      onTestFinished(() => void CSS.highlights.delete(name));
      return highlight;
    });
    const marks = [...document.querySelectorAll('mark')];
    for (const mark of marks) mark.replaceChildren(BLANK);
    document.body.replaceChildren();
    const lines = PARTS.flatMap(([text, ground]) => {
      const part = document.body.appendChild(document.createElement('section'));
      part.style.cssText = `color: ${text}; background: ${ground}`;
      const native = highlights.map((highlight) => {
        const line = part.appendChild(Object.assign(document.createElement('p'), { textContent: BLANK }));
        highlight.add(new StaticRange({ startContainer: line, startOffset: 0, endContainer: line, endOffset: 1 }));
        return line;
      });
      const elements = marks.map((mark) => part.appendChild(mark.cloneNode(true) as HTMLElement));
      return [...native, ...elements].map((line, at) => ({ line, ground, what: `${at} on ${ground}` }));
    });
    const coloursOf = await painted(document.body);
    const faint = lines.filter(({ line, ground }) => {
      const under = pixelOf(ground);
      return !coloursOf(line).some((colour) => contrast(colour, under) >= 3);
    });
    expect(faint.map(({ what }) => what)).toEqual([]);
  });

  it('leave an element the colour of the text round it in forced colours', async () => {
    await media({
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
      ],
    });
    const [paragraph, link] = document.querySelectorAll('p') as unknown as [HTMLElement, HTMLElement];
    link.innerHTML = `<a href="#x">${link.innerHTML}</a>`;
    const colours = [paragraph, link.firstElementChild as HTMLElement].map((around) => [
      getComputedStyle(around.querySelector('mark') as HTMLElement).color,
      getComputedStyle(around).color,
    ]);
    expect(colours).toEqual([
      ['rgb(255, 255, 255)', 'rgb(255, 255, 255)'],
      ['rgb(255, 255, 0)', 'rgb(255, 255, 0)'],
    ]);
  });
});

/** Takes a picture of an element, and gives the colours of parts of it. */
async function painted(whole: Element): Promise<(part: Element) => Pixel[]> {
  const base64 = await page.elementLocator(whole).screenshot({ save: false });
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const drawing = new OffscreenCanvas(picture.width, picture.height).getContext(
    '2d',
  ) as OffscreenCanvasRenderingContext2D;
  drawing.drawImage(picture, 0, 0);
  const frame = whole.getBoundingClientRect();
  const scale = picture.width / frame.width;
  return (part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    const box = [left - frame.left, top - frame.top, width, height].map((length) => Math.round(length * scale));
    const { data } = drawing.getImageData(...(box as [number, number, number, number]));
    // The same few colours again and again.
    const colours = new Set(new Uint32Array(data.buffer));
    return [...colours].map((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]);
  };
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
