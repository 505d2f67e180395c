/** Pages that handle the pieces of a text node themselves: what is done to a page without marks happens to one with them. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createElementPainter } from '@/page/painters/element.ts';
import type { Painter } from '@/page/painters/painter.ts';
import { marksOf } from './sample-marks.ts';

let painter: Painter;
let main: HTMLElement;

beforeEach(() => {
  main = document.body.appendChild(document.createElement('main'));
  painter = createElementPainter(document, { quietly: (change) => change(), label: ({ match }) => match.sense.name });
});

afterEach(() => {
  painter.destroy();
  document.body.replaceChildren();
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null)
    if ((walker.currentNode as Text).data !== '') texts.push(walker.currentNode as Text);
  return texts;
}

/** The text node that holds a formula, and where in it. */
function formulaIn(root: Node): [Text, number] {
  const text = textsIn(root).find(({ data }) => data.includes('$x$')) as Text;
  return [text, text.data.indexOf('$x$')];
}

it.each<[string, (section: HTMLElement) => void]>([
  [
    'surrounds a word between two marks',
    (section) => {
      const [text, at] = formulaIn(section);
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 3);
      range.surroundContents(document.createElement('b'));
    },
  ],
  [
    'puts an element into the text between two marks',
    (section) => {
      const [text, at] = formulaIn(section);
      const range = document.createRange();
      range.setStart(text, at + 3);
      range.insertNode(document.createElement('sup'));
    },
  ],
  [
    'replaces a text node by a fragment, as scripts for formulas and pictures of words do',
    (section) => {
      const [text] = formulaIn(section);
      const [before = '', after = ''] = text.data.split('$x$');
      const formula = document.createElement('i');
      formula.textContent = 'X';
      text.replaceWith(before, formula, after);
    },
  ],
  [
    'writes into every text node',
    (section) => {
      for (const text of textsIn(section)) text.data = text.data.toUpperCase();
    },
  ],
  [
    'unwraps what it takes for marks of its own',
    (section) => {
      for (const mark of section.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
    },
  ],
])('keeps every word in its place where the page %s', async (_, change) => {
  const html = '<p>A glucagonoma and $x$ then octreotide and so.</p>';
  main.innerHTML = `<section>${html}</section><section>${html}</section>`;
  const [without, marked] = main.children as unknown as [HTMLElement, HTMLElement];
  const marks = marksOf(marked, 'glucagonoma|octreotide');
  painter.paint(marks);
  expect(marked.querySelectorAll('mark')).toHaveLength(2);
  change(without);
  change(marked);
  await turn();
  painter.erase(marks);
  painter.destroy();
  without.normalize();
  marked.normalize();
  expect(marked.innerHTML).toBe(without.innerHTML);
});

it('loses no word where the page wraps every text node, as translation does', async () => {
  main.innerHTML = '<p>A glucagonoma and then octreotide and so.</p>';
  const text = main.textContent;
  const marks = marksOf(main, 'glucagonoma|octreotide');
  painter.paint(marks);
  for (const one of textsIn(main)) {
    const wrapped = document.createElement('span');
    one.replaceWith(wrapped);
    wrapped.textContent = one.data.toUpperCase();
  }
  await turn();
  painter.erase(marks);
  painter.destroy();
  expect(main.textContent).toBe(text.toUpperCase());
  expect(main.querySelector('mark')).toBeNull();
});

it('leaves no half of a name over two text nodes of which one is rewritten', async () => {
  main.innerHTML = '<p>A necrolytic <i>migratory erythema</i> here</p>';
  const marks = marksOf(main, 'necrolytic migratory erythema');
  painter.paint(marks);
  const inner = main.querySelector('i')?.firstChild as Text;
  inner.data = 'thing';
  await turn();
  painter.erase(marks);
  expect(main.innerHTML).toBe('<p>A necrolytic <i>thing</i> here</p>');
});

it('takes the marks off a copy that the page makes of marked text', async () => {
  main.innerHTML = '<p>A glucagonoma.</p>';
  painter.paint(marksOf(main, 'glucagonoma'));
  main.append((main.firstElementChild as Element).cloneNode(true));
  await turn();
  expect(main.lastElementChild?.innerHTML).toBe('A glucagonoma.');
  expect(main.querySelectorAll('mark')).toHaveLength(1);
});

it('sees to what the page has written also where we draw in the same turn', async () => {
  main.innerHTML = '<p>one zinc here</p><p>two zinc here</p>';
  const [first, second] = marksOf(main, 'zinc');
  painter.paint([first!]);
  (main.querySelector('p')!.firstChild as Text).data = 'rewritten';
  painter.paint([second!]);
  await turn();
  expect(main.firstElementChild?.innerHTML).toBe('rewritten');
});
