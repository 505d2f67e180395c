import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mark } from '@/page/mark.ts';
import { createNativePainter } from '@/page/painters/native.ts';
import type { Painter } from '@/page/painters/painter.ts';
import { marksOf } from './sample-marks.ts';

let painter: Painter;

beforeEach(() => {
  painter = createNativePainter(document);
});

afterEach(() => {
  painter.destroy();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

function draw(html: string, ...words: string[]): Mark[] {
  const main = document.body.appendChild(document.createElement('main'));
  main.innerHTML = html;
  const marks = marksOf(main, ...words);
  painter.paint(marks);
  return marks;
}

/** What lies under the middle of each of the mark's boxes, and just outside them. */
function expectExact(mark: Mark | undefined): void {
  if (mark === undefined) throw new Error('nothing was drawn');
  const boxes = painter.boxes(mark);
  expect(boxes.length).toBeGreaterThan(0);
  for (const { left, top, width, height, right } of boxes) {
    expect(painter.at(left + width / 2, top + height / 2, null)).toBe(mark);
    expect(painter.at(left + 0.5, top + height / 2, null)).toBe(mark);
    expect(painter.at(right + 3, top + height / 2, null)).not.toBe(mark);
    expect(painter.at(left + width / 2, top - height, null)).not.toBe(mark);
  }
}

describe('pointing at a native mark', () => {
  it('hits its letters and nothing beside them', () => {
    const marks = draw('<p>A glucagonoma, then octreotide.</p>', 'glucagonoma', 'octreotide');
    expect(marks).toHaveLength(2);
    marks.forEach(expectExact);
  });

  it('hits both parts of a term over two lines, not the gap between', () => {
    const [mark] = draw(
      '<p style="width:11em">Here stands necrolytic migratory erythema at once.</p>',
      'necrolytic migratory erythema',
    );
    expect(mark && painter.boxes(mark).length).toBeGreaterThan(1);
    expectExact(mark);
  });

  it.each([
    ['zoomed', 'zoom: 1.7'],
    ['scaled', 'transform: scale(1.5); transform-origin: 0 0'],
    ['moved', 'transform: translate(37px, 21px)'],
    ['not selectable', 'user-select: none'],
    ['in capitals', 'text-transform: uppercase; letter-spacing: 2px'],
    ['right to left', 'direction: rtl'],
    ['in columns', 'columns: 2'],
    ['fixed', 'position: fixed; top: 30px'],
  ])('is exact in text that is %s', (_, style) => {
    const [mark] = draw(
      `<div style="${style}"><p>Some words, then octreotide, then more words.</p></div>`,
      'octreotide',
    );
    expectExact(mark);
  });

  it('is exact in a scrolled container, and blind to what is scrolled out of it', () => {
    const [first, last] = draw(
      '<div id="box" style="height:60px;overflow:auto"><p>octreotide</p><div style="height:400px"></div><p>glucagonoma</p></div>',
      'octreotide',
      'glucagonoma',
    );
    if (!first || !last) throw new Error('two marks');
    expectExact(first);
    const [below] = painter.boxes(last);
    expect(below && painter.at(below.left + 5, below.top + 5, null)).toBeNull();
    const box = document.querySelector('#box') as HTMLElement;
    box.scrollTop = box.scrollHeight;
    const [shown] = painter.boxes(last);
    expect(shown && painter.at(shown.left + 5, shown.top + 5, null)).toBe(last);
  });

  it('is exact in a shadow tree', () => {
    const host = document.body.appendChild(document.createElement('x-host'));
    const root = host.attachShadow({ mode: 'open' });
    root.append(Object.assign(document.createElement('p'), { textContent: 'A glucagonoma.' }));
    const marks = marksOf(root.firstElementChild as Element, 'glucagonoma');
    painter.paint(marks);
    marks.forEach(expectExact);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    painter.destroy();
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });

  it('goes through a layer that one sees through, such as a link over a whole card', () => {
    const [mark] = draw(
      '<div style="position:relative"><p>octreotide</p><a href="#a" style="position:absolute;inset:0"></a></div>',
      'octreotide',
    );
    expectExact(mark);
  });

  it('does not go through what covers the text', () => {
    const [mark] = draw(
      '<div style="position:relative"><p>octreotide</p><div style="position:absolute;inset:0;background:white">a menu</div></div>',
      'octreotide',
    );
    const [box] = mark ? painter.boxes(mark) : [];
    expect(box && painter.at(box.left + 5, box.top + 5, null)).toBeNull();
  });

  it('finds nothing once the text has gone', () => {
    const [mark] = draw('<p>octreotide</p>', 'octreotide');
    const [box] = mark ? painter.boxes(mark) : [];
    document.querySelector('p')?.replaceChildren();
    expect(box && painter.at(box.left + 5, box.top + 5, null)).toBeNull();
  });
});
