import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createElementPainter } from '@/page/painters/element.ts';
import { canPaintElements } from '@/page/painters/layers.ts';
import type { Painter } from '@/page/painters/painter.ts';
import { blocksIn, markAt, marksOf } from './sample-marks.ts';

let painter: Painter;
let main: HTMLElement;

beforeEach(() => {
  main = document.body.appendChild(document.createElement('main'));
  painter = createElementPainter(document, {
    quietly: (change) => change(),
    label: ({ match }) => `look up ${match.sense.name}`,
  });
});

afterEach(() => {
  painter.destroy();
  document.body.replaceChildren();
});

const shown = () => [...main.querySelectorAll('mark.vademecum-term')].map(({ textContent }) => textContent);
/** The tree with its text nodes as they are: `a|b` is two nodes. */
const tree = (node: Node): string =>
  [...node.childNodes].map((child) => (child instanceof Text ? child.data : `<${tree(child)}>`)).join('|');
/** A paragraph of two text nodes in a box of its own. */
function paragraph(...texts: [string, string]) {
  const box = main.appendChild(document.createElement('div'));
  const p = box.appendChild(document.createElement('p'));
  const nodes = texts.map((text) => p.appendChild(document.createTextNode(text))) as [Text, Text];
  return { box, p, nodes };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the element painter', () => {
  it('wraps each term in a focusable mark that says what it is', () => {
    main.innerHTML = '<p>A glucagonoma, and glucagonomas in zinc deficiency.</p>';
    painter.paint(marksOf(main, 'glucagonomas?', 'zinc deficiency'));
    expect(shown()).toEqual(['glucagonoma', 'glucagonomas', 'zinc deficiency']);
    const [first] = main.querySelectorAll('mark');
    expect(first?.outerHTML).toContain('class="vademecum-term"');
    expect(first?.dataset.entry).toBe('glucagonoma');
    expect(first?.getAttribute('role')).toBe('button');
    expect(first?.tabIndex).toBe(0);
    expect(first?.getAttribute('aria-label')).toBe('look up glucagonoma');
  });

  it('draws a term over inline elements in pieces, with one stop for Tab', () => {
    main.innerHTML = '<p>A <em>necrolytic</em> migratory <b>erythema</b>.</p>';
    painter.paint(marksOf(main, 'necrolytic migratory erythema'));
    expect(shown().join('')).toBe('necrolytic migratory erythema');
    expect(main.querySelectorAll('mark[tabindex="0"]')).toHaveLength(1);
  });

  it('can draw wherever elements are HTML: in a page, in XHTML, not in what is served as mere XML', () => {
    const strict = (type: DOMParserSupportedType) =>
      new DOMParser().parseFromString('<html xmlns="http://www.w3.org/1999/xhtml"/>', type);
    expect(canPaintElements(document)).toBe(true);
    expect(canPaintElements(strict('application/xhtml+xml'))).toBe(true);
    expect(canPaintElements(strict('application/xml'))).toBe(false);
  });

  it('draws more of a block later, and restores it exactly', () => {
    main.innerHTML = '<p>one zinc, two zinc and octreotide, three zinc</p>';
    const before = tree(main);
    const marks = marksOf(main, 'zinc', 'octreotide');
    painter.paint(marks.slice(1, 2));
    painter.paint(marks);
    expect(shown()).toEqual(['zinc', 'zinc', 'octreotide', 'zinc']);
    painter.erase(marks);
    expect(tree(main)).toBe(before);
  });

  it('finds the mark at an element and its boxes', () => {
    main.innerHTML = '<p>A glucagonoma.</p>';
    const [mark] = marksOf(main, 'glucagonoma');
    painter.paint(mark ? [mark] : []);
    expect(painter.at(0, 0, main.querySelector('mark'))).toBe(mark);
    expect(painter.at(0, 0, main)).toBeNull();
    expect(mark && painter.boxes(mark)).toHaveLength(1);
  });

  it('marks nodes beside other blocks of the same container', () => {
    main.innerHTML = 'zinc one<p>zinc two</p>zinc three<div><p>zinc four</p></div>';
    painter.paint(marksOf(main, 'zinc'));
    expect(shown()).toHaveLength(4);
  });

  it('restores text nodes exactly, even ones the page itself had split', () => {
    main.innerHTML = '<p></p>';
    const p = main.querySelector('p') as HTMLElement;
    p.append('A glu', 'cagonoma', '', ' with zinc', ' deficiency and zinc.');
    const before = tree(main);
    const marks = marksOf(main, 'glucagonoma', 'zinc( deficiency)?');
    painter.paint(marks);
    expect(shown().join('|')).toBe('glu|cagonoma|zinc| deficiency|zinc');
    painter.erase(marks);
    expect(tree(main)).toBe(before);
  });

  it('restores any text with any marks (property)', () => {
    const word = fc.constantFrom('zinc', 'a', ' ', 'octreotide', 'é', '\u{1F9EA}', '  ', '-', 'NME');
    const piece = fc.record({ words: fc.array(word, { maxLength: 6 }), wrap: fc.constantFrom('', 'em', 'b', 'span') });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(fc.nat(40), { maxLength: 8 }), (pieces, cuts) => {
        main.replaceChildren();
        const p = main.appendChild(document.createElement('p'));
        for (const { words, wrap } of pieces) {
          const parent = wrap === '' ? p : p.appendChild(document.createElement(wrap));
          parent.append(...words.map((text) => document.createTextNode(text)));
        }
        const before = tree(main);
        const [block] = blocksIn(main);
        if (block === undefined) return;
        const ends = [...new Set(cuts.filter((cut) => cut <= block.text.length))].sort((a, b) => a - b);
        const spans = ends.slice(1).map((end, i) => [ends[i] as number, end] as const);
        const marks = spans
          .filter(([start, end], i) => i % 2 === 0 && block.text.slice(start, end).trim() !== '')
          .map(([start, end]) => markAt(block, start, end));
        painter.paint(marks);
        const drawn = [...main.querySelectorAll('mark')].map(({ textContent }) => textContent).join('');
        expect(drawn).toBe(marks.map(({ match }) => block.text.slice(match.start, match.end)).join(''));
        expect(p.textContent).toBe(block.pieces.map(({ node }) => node).length > 0 ? before.replace(/[|<>]/g, '') : '');
        painter.erase(marks);
        expect(tree(main)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves nothing stale when the page rewrites, moves or removes a text node', async () => {
    main.innerHTML = '<p>one zinc here</p><p>two zinc here</p><p>three zinc here</p><aside></aside>';
    const nodes = [...main.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
    painter.paint(marksOf(main, 'zinc'));
    expect(shown()).toHaveLength(3);
    (nodes[0] as Text).data = 'rewritten';
    main.querySelector('aside')?.append(nodes[1] as Text);
    nodes[2]?.remove();
    await turn();
    expect(main.innerHTML).toBe('<p>rewritten</p><p></p><p></p><aside>two zinc here</aside>');
    expect(nodes[2]?.data).toBe('three zinc here');
  });

  it.each([
    ['normalises its text', (p) => p.normalize()],
    ['moves a text node behind the others', (p, first) => p.append(first)],
    ['moves the second text node before the others', (p, _first, second) => p.prepend(second)],
    ['takes the second text node away', (_p, _first, second) => second.remove()],
    ['moves its text elsewhere', (p, first, second) => p.after(first, second)],
    ['writes a text node anew', (_p, first) => (first.data = 'anew, with zinc')],
    ['writes what stands before the first mark', (_p, first) => (first.data = first.data.split('zinc')[0] ?? '')],
    ['empties a text node', (_p, first) => (first.data = '')],
  ] as [string, (p: Element, first: Text, second: Text) => void][])(
    'leaves what would stand there without it when the page %s',
    async (what, change) => {
      const texts = ['zinc', 'one zinc', 'zinc one', 'one zinc and zinc two', 'none', ''];
      for (const first of texts) {
        for (const second of texts) {
          const [control, marked] = [paragraph(first, second), paragraph(first, second)];
          painter.paint(marksOf(marked.p, 'zinc'));
          for (const { p, nodes } of [control, marked]) change(p, ...nodes);
          await turn();
          painter.destroy();
          // Where it normalises, its text may have been put back in two nodes.
          if (what === 'normalises its text') marked.box.normalize();
          expect(tree(marked.box), `${first}|${second}`).toBe(tree(control.box));
        }
      }
    },
  );

  it('leaves what would stand there without it when the page splits a text node before the first mark', async () => {
    const [control, marked] = [paragraph('one zinc two', 'zinc'), paragraph('one zinc two', 'zinc')];
    painter.paint(marksOf(marked.p, 'zinc'));
    for (const { nodes } of [control, marked]) nodes[0].splitText(2);
    await turn();
    painter.destroy();
    expect(tree(marked.box)).toBe(tree(control.box));
  });

  it('lets a page empty and refill its elements', async () => {
    main.innerHTML = '<p>zinc and zinc</p>';
    painter.paint(marksOf(main, 'zinc'));
    (main.firstChild as HTMLElement).textContent = 'octreotide';
    await turn();
    expect(main.innerHTML).toBe('<p>octreotide</p>');
  });

  it('leaves the page as it was when destroyed', () => {
    const html = '<p>zinc <a href="#a">and zinc</a> deficiency</p>';
    main.innerHTML = html;
    painter.paint(marksOf(main, 'zinc'));
    painter.destroy();
    expect(main.innerHTML).toBe(html);
  });
});
