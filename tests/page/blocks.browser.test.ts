import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Block, walkBlocks } from '@/page/blocks.ts';
import { placeOf } from '@/page/positions.ts';
import { sampleBackground } from './sample-lexicon.ts';

const holder = () => document.body.appendChild(document.createElement('main'));

/** Test markup only: the page under test is whatever a site sends. */
function page(html: string): Element {
  const main = holder();
  main.innerHTML = html;
  return main;
}

function blocksOf(root: Element): Block[] {
  let id = 0;
  const walk = walkBlocks(root, { openRoot: (element) => element.shadowRoot, nextId: () => ++id });
  return [...walk].filter((block) => block !== null);
}

const textsOf = (root: Element) => blocksOf(root).map(({ text }) => text.replace(/\s+/g, ' ').trim());

afterEach(() => document.body.replaceChildren());

describe('walkBlocks', () => {
  it('reads across inline elements and ends at blocks', () => {
    const root = page('<p>A <em>necrolytic</em> <b>migratory</b> erythema</p><div>one<p>two</p>three</div>');
    expect(textsOf(root)).toEqual(['A necrolytic migratory erythema', 'one', 'two', 'three']);
  });

  it('ends a block at a line break, a table cell and a list item', () => {
    expect(textsOf(page('<p>diabetes<br>mellitus</p>'))).toEqual(['diabetes', 'mellitus']);
    expect(textsOf(page('<table><tr><td>zinc</td><td>deficiency</td></tr></table>'))).toEqual(['zinc', 'deficiency']);
    expect(textsOf(page('<ul><li>octreotide</li><li>zinc</li></ul>'))).toEqual(['octreotide', 'zinc']);
  });

  it('keeps a raised citation number out of the word before it', () => {
    expect(textsOf(page('<p>glucagonoma<sup>1</sup>, H<sub>2</sub>O, <sup>177</sup>Lu-DOTATATE</p>'))).toEqual([
      'glucagonoma 1, H2O, 177Lu-DOTATATE',
    ]);
  });

  it.each([
    ['a field', '<textarea>NME</textarea><input value="NME">'],
    ['editable text', '<div contenteditable>NME<p>NME</p></div>'],
    ['text editable as plain text only', '<div contenteditable="plaintext-only">NME</div>'],
    ['a role of a text box', '<div role="textbox">NME</div>'],
    ['an editor that draws its own text', '<div class="cm-editor"><div>NME</div></div>'],
    ['code', '<pre>NME</pre><code>NME</code>'],
    ['script and style', '<script type="text/plain">NME</script><style>.nme{}</style>'],
    ['drawings and formulas', '<svg><text>NME</text></svg><math><mi>NME</mi></math>'],
    ['what is hidden from screen readers', '<span aria-hidden="true">NME</span>'],
    ['navigation', '<nav>NME</nav><div role="navigation">NME</div>'],
    ['a reference list', '<ol class="references"><li>NME</li></ol><section role="doc-bibliography">NME</section>'],
    ['an author line', '<div class="author-list">NME</div>'],
  ])('does not read %s', (_, html) => {
    expect(textsOf(page(html))).toEqual([]);
  });

  it('reads posts of blog software that puts the author into the class', () => {
    expect(textsOf(page('<div class="post author-jane"><p>NME</p></div>'))).toEqual(['NME']);
  });

  it('reads what says of itself that it is not editable', () => {
    expect(textsOf(page('<div contenteditable="false">NME</div>'))).toEqual(['NME']);
  });

  it('reads open shadow roots after the tree they hang in', () => {
    const root = page('<p>before</p><x-note>slotted</x-note><p>after</p>');
    const shadow = root.querySelector('x-note')?.attachShadow({ mode: 'open' });
    shadow?.append(Object.assign(document.createElement('p'), { textContent: 'inside' }));
    expect(textsOf(root)).toEqual(['before', 'slotted', 'after', 'inside']);
  });

  it('offers a stop however large a tree without text is', () => {
    const root = holder();
    for (let i = 0; i < 2000; i += 1) root.append(document.createElement('i'));
    const walk = walkBlocks(root, { openRoot: () => null, nextId: () => 1 });
    expect([...walk].length).toBeGreaterThan(4);
  });
});

describe('leaving out blocks by their text', () => {
  const { judge } = sampleBackground();
  const isBare = (text: string) => judge(text) === 'no';

  function read(root: Element, leaveOut: boolean): string[] {
    let id = 0;
    const openRoot = (element: Element) => element.shadowRoot;
    const walk = walkBlocks(root, { openRoot, nextId: () => ++id, ...(leaveOut && { isBare }) });
    return [...walk].flatMap((block) => (block === null ? [] : [block.text]));
  }

  it('spares what holds nothing, and headings never', () => {
    const root = page('<h2>The <b>weather</b></h2><p>It <i>rained</i>.</p><p>A <i>glucagonoma</i>.</p>');
    expect(read(root, true)).toEqual(['The weather', 'A glucagonoma.']);
  });

  it.each([
    ['a number raised behind it', '<p>A <b>big</b> glucagonoma<sup>a</sup></p>'],
    ['a part between its words that is not read', '<p>zinc <span class="author">x</span>deficiency</p>'],
    ['a part that is hidden from screen readers', '<p>zinc <i aria-hidden="true">x</i>deficiency</p>'],
    ['blocks round it that touch it', '<div><div>fine</div>glucagonoma<div>fine</div></div>'],
  ])('does not lose a name for %s', (_, html) => {
    expect(read(page(html), true).filter((text) => !isBare(text))).toHaveLength(1);
  });

  it('does not leave out a span that carries a shadow tree', () => {
    const root = page('<p>fine <b>and</b> <span></span></p>');
    const shadow = root.querySelector('span')?.attachShadow({ mode: 'open' });
    shadow?.append('A glucagonoma.');
    expect(read(root, true)).toContain('A glucagonoma.');
  });

  it('leaves nothing out that anyone wants to know, whatever the page is made of', () => {
    const words = ['zinc', 'deficiency', 'glucagonoma', 'gluca', 'gonoma', 'NME', 'rain', ' ', ' ', '. ', '-'];
    const tags = ['p', 'div', 'li', 'b', 'span', 'sup', 'sub', 'code', 'br', 'td', 'a', 'x-y', 'span class="katex"'];
    const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
      html: fc.array(tie('node'), { maxLength: 6 }).map((parts) => parts.join('')),
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom(...words),
        fc
          .tuple(fc.constantFrom(...tags), tie('html'))
          .map(([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]}>`),
      ),
    }));
    fc.assert(
      fc.property(html, (source) => {
        const root = page(source);
        const wanted = (texts: string[]) => texts.filter((text) => !isBare(text));
        expect(wanted(read(root, true))).toEqual(wanted(read(root, false)));
        root.remove();
      }),
      { numRuns: 500 },
    );
  });
});

describe('placeOf', () => {
  it('points at the exact characters, across nodes', () => {
    const [block] = blocksOf(page('<p>A <em>necrolytic</em> migratory erythema.</p>'));
    const start = block?.text.indexOf('necrolytic') ?? -1;
    const place = block && placeOf(block, start, start + 'necrolytic migratory'.length);
    const range = document.createRange();
    range.setStart(place?.start.node as Node, place?.start.offset as number);
    range.setEnd(place?.end.node as Node, place?.end.offset as number);
    expect(range.toString()).toBe('necrolytic migratory');
  });

  it('refuses a span that runs from one box into the next', () => {
    const [block] = blocksOf(page('<div><span style="display:block">zinc</span> <span>deficiency</span></div>'));
    expect(block?.text).toBe('zinc deficiency');
    expect(block && placeOf(block, 0, block.text.length)).toBeNull();
  });

  it('refuses a span whose text has changed length or left the page', () => {
    const [block] = blocksOf(page('<p>octreotide</p>'));
    const node = block?.pieces[0]?.node as Text;
    node.data = 'zinc';
    expect(block && placeOf(block, 0, 10)).toBeNull();
    node.data = 'octreotide';
    node.remove();
    expect(block && placeOf(block, 0, 10)).toBeNull();
  });
});
