import { describe, expect, it, onTestFinished } from 'vitest';
import type { CardRequest, CardScript } from '@/page/card/card-script.ts';
import { createChoices } from '@/page/choices.ts';
import { createElementPainter } from '@/page/painters/element.ts';
import { add, background, drawn, pause, start, until, untilDrawn } from './highlighting.ts';

describe('the highlighter', () => {
  it('asks nobody about a page with nothing to find', async () => {
    add('<p>The train was late and the weather was fine.</p>'.repeat(50));
    const highlighter = start();
    await until(() => highlighter.terms().complete, 'the end of reading');
    expect(background.asked).toEqual([]);
  });

  it('does not ask about an abbreviation that stands alone', async () => {
    add('<p>The agency approved an NME in May.</p>');
    const highlighter = start();
    await until(() => highlighter.terms().complete, 'the end of reading');
    expect(background.asked).toEqual([]);
    expect(drawn()).toEqual([]);
  });

  it('sends only blocks that may hold a term, and marks by meaning', async () => {
    add('<p>A glucagonoma of the pancreas.</p><p>Nothing here.</p><p>The rash of NME.</p>');
    const highlighter = start();
    await untilDrawn('glucagonoma', 'NME');
    expect(background.asked.flat().map(({ text }) => text)).not.toContain('Nothing here.');
    expect(highlighter.terms().terms.map(({ entry, count }) => [entry, count])).toEqual([
      ['glucagonoma', 1],
      ['necrolytic-migratory-erythema', 1],
    ]);
  });

  it('takes the title for evidence', async () => {
    const title = document.title;
    onTestFinished(() => {
      document.title = title;
    });
    document.title = 'A rash and a tumour of the pancreas: the story of glucagon';
    add('<p>The patient was given octreotide.</p><p>By May the NME was gone.</p>');
    start();
    await untilDrawn('NME', 'octreotide');
  });

  it('follows the reader who says what a short name means, here or always', async () => {
    const shown: CardRequest[] = [];
    const nothing = () => {};
    const card: CardScript = {
      prepare: nothing,
      show: (request) => shown.push(request),
      lookUp: nothing,
      hide: nothing,
      announce: nothing,
      createElementPainter,
      destroy: nothing,
    };
    add('<p>Give octreotide.</p><p>The weather in NME was fine.</p>');
    const nme = { dictionary: 'library', entry: 'necrolytic-migratory-erythema' };
    const wishes = {
      always: new Map([['NME', nme]]),
      choices: createChoices(),
      loadCard: () => Promise.resolve(card),
    };
    const highlighter = start('native', 'auto', wishes);
    await untilDrawn('NME', 'octreotide');
    expect(highlighter.meanings(' NME ')).toEqual([nme]);
    expect(highlighter.meanings('weather')).toEqual([]);
    highlighter.goTo(nme);
    await until(() => shown.length === 1, 'the card');
    expect(shown[0]?.subject).toMatchObject({ kind: 'mark', surface: 'NME', evidence: { kind: 'chosen' } });
    shown[0]?.onChoose?.(null);
    await untilDrawn('octreotide');

    // Drawn anew, as after a change of settings: what was chosen here holds, and the open card still chooses.
    highlighter.stop();
    start('native', 'every', wishes);
    await untilDrawn('octreotide');
    const { subject } = shown[0]!;
    if (subject.kind === 'mark') shown[0]?.onChoose?.(subject.sense);
    await untilDrawn('NME', 'octreotide');
  });

  it('lets a definition on the page outrank what the reader says of a short name', async () => {
    add('<p>Give octreotide.</p><p>The new molecular entity (NME) was approved; an NME is rare.</p>');
    const nme = { dictionary: 'library', entry: 'necrolytic-migratory-erythema' };
    const highlighter = start('native', 'auto', { always: new Map([['NME', nme]]) });
    await until(() => highlighter.terms().complete, 'the end of reading');
    await untilDrawn('octreotide');
  });

  it('draws nothing that a definition at the end of a long page takes back', async () => {
    const talk = '<p>The rash of NME and glucagon of the pancreas; octreotide.</p>';
    const main = add(`${talk}${'<p>The train was late.</p>'.repeat(5000)}<p>A new molecular entity (NME).</p>`);
    const seen = new Set<string>();
    const watch = setInterval(() => drawn().forEach((text) => seen.add(text)), 1);
    onTestFinished(() => clearInterval(watch));
    const highlighter = start();
    await until(() => highlighter.terms().complete, 'the end of reading');
    await untilDrawn('octreotide');
    expect([...seen]).toEqual(['octreotide']);
    main.lastElementChild?.remove();
    await untilDrawn('NME', 'octreotide');
  });

  it('touches no node of the page with native marks', async () => {
    const main = add('<p>A <b>gluca</b>gonoma and zinc deficiency.</p>');
    const nodes = [...document.querySelectorAll('*')];
    const html = document.documentElement.outerHTML;
    start();
    await untilDrawn('glucagonoma', 'zinc deficiency');
    expect(document.documentElement.outerHTML).toBe(html);
    expect([...document.querySelectorAll('*')]).toEqual(nodes);
    expect(main.querySelector('p')?.childNodes).toHaveLength(3);
  });

  it('draws what is near the viewport and follows scrolling', async () => {
    const main = add('<p>glucagonoma</p><div style="height:20000px"></div><p>octreotide</p>');
    start();
    await untilDrawn('glucagonoma');
    main.lastElementChild?.scrollIntoView();
    await untilDrawn('octreotide');
    scrollTo(0, 0);
  });

  it('marks text that arrives, and forgets text that leaves or changes', async () => {
    const main = add('<p>A glucagonoma.</p>');
    start();
    await untilDrawn('glucagonoma');
    const late = Object.assign(document.createElement('p'), { textContent: 'Give octreotide.' });
    main.append(late);
    await untilDrawn('glucagonoma', 'octreotide');
    (late.firstChild as Text).data = 'Give zinc? This is no zinc deficiency.';
    await untilDrawn('glucagonoma', 'zinc deficiency');
    late.remove();
    await untilDrawn('glucagonoma');
    main.replaceChildren();
    await untilDrawn();
  });

  it('keeps the marks of text that did not change while its neighbours do', async () => {
    const main = add('<p>A glucagonoma.</p><p id="x">one</p>');
    start();
    await untilDrawn('glucagonoma');
    const asked = background.asked.length;
    for (let i = 0; i < 20; i += 1) {
      main.append(Object.assign(document.createElement('p'), { textContent: `line ${i}` }));
      (main.querySelector('#x') as HTMLElement).textContent = `count ${i}`;
      await pause(10);
    }
    main.setAttribute('role', 'main');
    await pause(600);
    expect(drawn()).toEqual(['glucagonoma']);
    expect(background.asked).toHaveLength(asked);
  });

  it('never underlines other words where the page rewrites its text, and comes back with the text', async () => {
    const main = add('<p>A glucagonoma was found in the tail of the gland.</p>');
    start();
    await untilDrawn('glucagonoma');
    const node = main.querySelector('p')?.firstChild as Text;
    const text = node.data;
    node.data = 'A completely different sentence stands here now.';
    await Promise.resolve();
    expect(drawn()).toEqual([]);
    node.data = text;
    await untilDrawn('glucagonoma');
  });

  it('takes marks away from text that becomes editable', async () => {
    const main = add('<p>A glucagonoma.</p><p>octreotide</p>');
    start();
    await untilDrawn('glucagonoma', 'octreotide');
    main.firstElementChild?.setAttribute('contenteditable', 'true');
    await untilDrawn('octreotide');
    main.firstElementChild?.removeAttribute('contenteditable');
    await untilDrawn('glucagonoma', 'octreotide');
  });

  it('counts hidden text only once it is shown', async () => {
    add('<p>octreotide</p><details><summary>More</summary><p>A glucagonoma.</p></details>');
    const highlighter = start();
    await untilDrawn('octreotide');
    expect(highlighter.terms().terms.map(({ entry }) => entry)).toEqual(['octreotide']);
    document.querySelector('details')?.setAttribute('open', '');
    await untilDrawn('glucagonoma', 'octreotide');
    expect(highlighter.terms().terms.map(({ entry }) => entry)).toEqual(['octreotide', 'glucagonoma']);
  });

  it('marks text that fades in, and counts no text that is hidden again', async () => {
    const main = add(
      '<p>octreotide</p><p id="fade" style="opacity:0">A glucagonoma.</p><p id="tab">zinc deficiency</p>',
    );
    const highlighter = start();
    await untilDrawn('octreotide', 'zinc deficiency');
    (main.querySelector('#fade') as HTMLElement).style.opacity = '1';
    await untilDrawn('glucagonoma', 'octreotide', 'zinc deficiency');
    (main.querySelector('#tab') as HTMLElement).style.visibility = 'hidden';
    expect(highlighter.terms().terms.map(({ entry }) => entry)).toEqual(['octreotide', 'glucagonoma']);
    await untilDrawn('glucagonoma', 'octreotide');
    (main.querySelector('#tab') as HTMLElement).style.visibility = '';
    await untilDrawn('glucagonoma', 'octreotide', 'zinc deficiency');
  });

  it('marks text whose own element has no box', async () => {
    add('<div style="display:contents">octreotide</div><ul><li style="display:contents">glucagonoma</li></ul>');
    start();
    await untilDrawn('glucagonoma', 'octreotide');
  });

  it('reads a custom element that is defined after it was read', async () => {
    const main = add('<p>octreotide</p><x-late></x-late>');
    start();
    await untilDrawn('octreotide');
    const root = main.querySelector('x-late')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(document.createElement('p'), { textContent: 'A glucagonoma.' }));
    await untilDrawn('glucagonoma', 'octreotide');
  });

  it.each([
    ['removes', (part: Element) => part.remove()],
    ['replaces', (part: Element) => part.replaceWith('gone')],
    ['moves on', (part: Element) => document.body.append(part)],
    ['moves back', (part: Element) => document.body.prepend(part)],
  ])('loses nothing and reads nothing twice when the page %s what is being read', async (_, change) => {
    const filler = '<p>The train was late.</p>'.repeat(25_000);
    const main = add(`<p>zinc deficiency</p><div id="part">${filler}</div><p>A glucagonoma.</p>`);
    const highlighter = start();
    await pause(4);
    expect(highlighter.terms().complete).toBe(false);
    change(main.querySelector('#part') as Element);
    await until(() => highlighter.terms().complete, 'the end of reading');
    await until(() => highlighter.terms().terms.length === 2, 'both terms');
    expect(highlighter.terms().terms.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('takes all marks away from a document that becomes editable', async () => {
    const main = add('<p>octreotide</p><p>A glucagonoma.</p>');
    start();
    await untilDrawn('glucagonoma', 'octreotide');
    document.designMode = 'on';
    onTestFinished(() => {
      document.designMode = 'off';
    });
    main.append('typed');
    await untilDrawn();
  });

  it('reads shadow roots, also ones that come later, and follows them', async () => {
    const main = add('<p>octreotide</p>');
    start();
    await untilDrawn('octreotide');
    const host = document.createElement('x-card');
    const root = host.attachShadow({ mode: 'open' });
    root.append(Object.assign(document.createElement('p'), { textContent: 'A glucagonoma.' }));
    main.append(host);
    await untilDrawn('glucagonoma', 'octreotide');
    (root.firstElementChild as HTMLElement).textContent = 'zinc deficiency';
    await untilDrawn('octreotide', 'zinc deficiency');
  });

  it('leaves a reference list alone, under its heading too', async () => {
    add(
      '<h2>Discussion</h2><p>glucagonoma</p><h2>References</h2><ol><li>Octreotide in disease.</li></ol><h2>Notes</h2><p>zinc deficiency</p>',
    );
    start();
    await untilDrawn('glucagonoma', 'zinc deficiency');
  });

  it.each([
    ['every', ['octreotide', 'octreotide', 'octreotide', 'octreotide']],
    ['section', ['octreotide', 'octreotide']],
    ['page', ['octreotide']],
  ] as const)('marks each term as often as asked: %s', async (density, texts) => {
    add('<p>octreotide, octreotide</p><h2>Next</h2><p>octreotide</p><p>octreotide</p>');
    const highlighter = start('native', density);
    await untilDrawn(...texts);
    expect(highlighter.terms().terms[0]?.count).toBe(4);
  });

  it('thins out a dense page by itself', async () => {
    add(`<h2>One</h2><p>${'octreotide '.repeat(200)}</p><h2>Two</h2><p>${'octreotide '.repeat(200)}</p>`);
    start();
    await untilDrawn('octreotide', 'octreotide');
  });

  it('takes everything away when it stops, and leaves the page as it was', async () => {
    for (const painter of ['native', 'element'] as const) {
      const main = add('<p>A <i>gluca</i>gonoma and octreotide.</p>');
      const html = main.innerHTML;
      const highlighter = start(painter);
      await until(() => highlighter.terms().terms.length === 2, 'two terms');
      highlighter.stop();
      expect(main.innerHTML).toBe(html);
      expect(drawn()).toEqual([]);
      main.remove();
    }
  });

  it('keeps element marks in step with a page that rewrites its text', async () => {
    const main = add('<p>A glucagonoma.</p><p>octreotide here</p>');
    start('element');
    const marked = () => [...main.querySelectorAll('mark')].map(({ textContent }) => textContent).join();
    await until(() => marked() === 'glucagonoma,octreotide', 'both marks');
    const [first] = [...main.querySelectorAll('mark')].map(({ previousSibling }) => previousSibling as Text);
    if (first) first.data = 'Now zinc deficiency.';
    await until(() => marked() === 'zinc deficiency,octreotide', 'the new mark');
    expect(main.textContent).toBe('Now zinc deficiency.octreotide here');
  });

  it('steps through the marks in reading order and round again', async () => {
    add('<p>octreotide</p><p>glucagonoma and zinc deficiency</p>');
    const highlighter = start();
    await untilDrawn('glucagonoma', 'octreotide', 'zinc deficiency');
    const current = () => {
      const [range] = (CSS.highlights.get('vademecum-current') ?? []) as unknown as StaticRange[];
      return range?.startContainer.textContent?.slice(range.startOffset, range.endOffset);
    };
    const seen: (string | undefined)[] = [];
    for (let i = 0; i < 4; i += 1) {
      highlighter.step('next', null);
      seen.push(current());
    }
    highlighter.step('previous', null);
    seen.push(current());
    expect(seen).toEqual(['octreotide', 'glucagonoma', 'zinc deficiency', 'octreotide', 'zinc deficiency']);
  });

  it('steps to element marks by giving them the focus', async () => {
    add('<p>octreotide</p><div style="height:4000px"></div><p>glucagonoma</p>');
    const highlighter = start('element');
    await until(() => document.querySelectorAll('mark').length === 2, 'both marks');
    const focused = () => document.activeElement?.textContent;
    for (const word of ['octreotide', 'glucagonoma', 'octreotide']) {
      highlighter.step('next', null);
      expect(focused()).toBe(word);
      expect(document.activeElement?.getAttribute('role')).toBe('button');
      const { top, bottom } = (document.activeElement as Element).getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight).toBe(true);
    }
  });

  it('thins element marks out as well, and keeps the text', async () => {
    const main = add(`<h2>One</h2>${'<p>octreotide, octreotide</p>'.repeat(200)}`);
    const text = main.textContent;
    start('element');
    await until(() => document.querySelectorAll('mark').length === 1, 'one mark');
    expect(main.textContent).toBe(text);
  });

  it('steps through the marks of one entry, and says which of how many it is', async () => {
    add('<p>octreotide</p><p>glucagonoma and octreotide</p>');
    const highlighter = start();
    await untilDrawn('glucagonoma', 'octreotide', 'octreotide');
    const dictionary = 'library';
    const step = () => highlighter.step('next', { dictionary, entry: 'octreotide' });
    expect([step(), step(), step()]).toEqual([
      { position: 1, of: 2 },
      { position: 2, of: 2 },
      { position: 1, of: 2 },
    ]);
    expect(highlighter.step('next', { dictionary, entry: 'no-such-entry' })).toBeNull();
  });

  it('survives a page that never rests', async () => {
    const main = add('<p>A glucagonoma.</p><p></p>');
    start();
    const churn = setInterval(() => {
      (main.lastElementChild as HTMLElement).textContent = `octreotide ${Math.random()}`;
    }, 1);
    // What is rewritten every millisecond stands too shortly to be marked; its neighbours do not suffer.
    await untilDrawn('glucagonoma');
    await until(() => background.asked.length > 2, 'the churning text to be read');
    clearInterval(churn);
    await untilDrawn('glucagonoma', 'octreotide');
  });
});
