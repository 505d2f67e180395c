import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Density } from '@/lookup/settings.ts';
import type { CardRequest, CardScript } from '@/page/card/card-script.ts';
import { type Highlighter, type HighlighterOptions, startHighlighter } from '@/page/highlighter.ts';
import { createPageMarks, type PageMarksOptions } from '@/page/page-marks.ts';
import { createElementPainter } from '@/page/painters/element.ts';
import { createNativePainter } from '@/page/painters/native.ts';
import { sampleBackground, type SampleBackground } from './sample-lexicon.ts';

let background: SampleBackground;
let errors: unknown[];
let running: AbortController[] = [];

beforeEach(() => {
  background = sampleBackground();
  errors = [];
  const note = (event: Event) => errors.push(event);
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  onTestFinished(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
});

afterEach(() => {
  for (const controller of running) controller.abort();
  running = [];
  document.body.replaceChildren();
  expect(errors).toEqual([]);
  expect([...CSS.highlights.keys()].filter((name) => name.startsWith('vademecum'))).toEqual([]);
});

interface Running extends Highlighter {
  stop: () => void;
}

function start(
  painter: 'native' | 'element' = 'native',
  density: Density = 'auto',
  wishes: Partial<PageMarksOptions> = {},
  more: Partial<HighlighterOptions> = {},
): Running {
  const controller = new AbortController();
  running.push(controller);
  const highlighter = startHighlighter({
    document,
    judge: background.judge,
    match: background.match,
    openRoot: (element) => element.shadowRoot,
    loadMarks: () =>
      Promise.resolve((seat) =>
        createPageMarks({
          ...seat,
          createPainter: (quietly) =>
            painter === 'native'
              ? createNativePainter(document)
              : createElementPainter(document, { quietly, label: ({ match }) => match.sense.name }),
          density,
          always: new Map(),
          loadCard: () => Promise.resolve(null),
          restDelay: () => 300,
          hoverKey: () => 'none',
          ...wishes,
        }),
      ),
    onOff: () => {},
    signal: controller.signal,
    ...more,
  });
  return Object.assign(highlighter, { stop: () => controller.abort() });
}

function drawn(): string[] {
  const texts: string[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
    if (!name.startsWith('vademecum')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      texts.push(range.toString());
    }
  }
  return texts.sort();
}

async function until(check: () => boolean, what: string): Promise<void> {
  for (const begun = performance.now(); !check();) {
    if (performance.now() - begun > 5000) throw new Error(`waited in vain: ${what}; drawn: ${drawn().join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const untilDrawn = (...texts: string[]) =>
  until(() => JSON.stringify(drawn()) === JSON.stringify([...texts].sort()), `marks on ${texts.join(', ')}`);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function add(html: string): HTMLElement {
  const main = document.body.appendChild(document.createElement('main'));
  main.innerHTML = html;
  return main;
}

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
    const highlighter = start('native', 'auto', {
      always: new Map([['NME', nme]]),
      loadCard: () => Promise.resolve(card),
    });
    await untilDrawn('NME', 'octreotide');
    expect(highlighter.meanings(' NME ')).toEqual([nme]);
    expect(highlighter.meanings('weather')).toEqual([]);
    highlighter.goTo(nme);
    await until(() => shown.length === 1, 'the card');
    expect(shown[0]?.subject).toMatchObject({ kind: 'mark', surface: 'NME', evidence: { kind: 'chosen' } });
    shown[0]?.onChoose?.(null);
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
    const filler = '<p>The train was late.</p>'.repeat(60_000);
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

describe('on every kind of page', () => {
  it('a closed disclosure counts only once it is open', async () => {
    const main = add('<p>octreotide</p><details><summary>More</summary><p>A glucagonoma.</p></details>');
    const highlighter = start();
    await untilDrawn('octreotide');
    expect(highlighter.terms().terms.map(({ entry }) => entry)).toEqual(['octreotide']);
    (main.querySelector('details') as HTMLDetailsElement).open = true;
    await untilDrawn('glucagonoma', 'octreotide');
    expect(highlighter.terms().terms.map(({ entry }) => entry)).toEqual(['octreotide', 'glucagonoma']);
  });

  it('text whose drawing the browser puts off is read and can be stepped to', async () => {
    const far = '<div style="height:9000px"></div>';
    add(`${far}<section style="content-visibility:auto"><p>A glucagonoma.</p></section>`);
    const highlighter = start();
    await until(() => highlighter.terms().complete, 'the end of reading');
    expect(highlighter.terms().terms.map(({ entry }) => entry)).toEqual(['glucagonoma']);
    expect(highlighter.step('next', null)).toEqual({ position: 1, of: 1 });
    await untilDrawn('glucagonoma');
    expect(scrollY).toBeGreaterThan(5000);
  });

  it('a closed shadow root is read where the browser opens it, slotted text once and where it belongs', async () => {
    const host = document.createElement('x-closed');
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<p>Inside: octreotide.</p><slot></slot>';
    host.innerHTML = '<p>Slotted: a glucagonoma.</p>';
    const main = add('<p>zinc deficiency</p>');
    main.append(host);
    const highlighter = start('native', 'auto', {}, { openRoot: (element) => (element === host ? root : null) });
    await untilDrawn('glucagonoma', 'octreotide', 'zinc deficiency');
    expect(highlighter.terms().terms.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('a list that uses its rows again for other text never shows a mark of what was there', async () => {
    const main = add('<p>octreotide</p><p>rain</p><p>rain</p>');
    start();
    await untilDrawn('octreotide');
    const rows = [...main.querySelectorAll('p')];
    const texts = ['rain', 'glucagonoma', 'rain', 'octreotide', 'zinc deficiency', 'rain', 'glucagonoma'];
    for (let top = 0; top + rows.length <= texts.length; top += 1) {
      rows.forEach((row, at) => ((row.firstChild as Text).data = texts[top + at] as string));
      await pause(30);
      expect(drawn().filter((text) => !rows.some(({ textContent }) => textContent === text))).toEqual([]);
    }
    await untilDrawn('glucagonoma', 'zinc deficiency');
  });

  it('text that changes a thousand times a second is read now and then, not a thousand times', async () => {
    const main = add('<p>octreotide</p>');
    start();
    await untilDrawn('octreotide');
    const before = background.asked.length;
    const text = main.firstElementChild?.firstChild as Text;
    for (const until = performance.now() + 1500; performance.now() < until; await pause(0)) {
      for (let i = 0; i < 5; i += 1) text.data = `glucagonoma ${Math.random()}`;
    }
    expect(background.asked.length - before).toBeLessThan(12);
    await untilDrawn('glucagonoma');
  });

  it('a page that is not shown is not read until it is', async () => {
    // A page under test cannot be put into the background; it can say that it is.
    let visibilityState: DocumentVisibilityState = 'hidden';
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibilityState });
    onTestFinished(() => void Reflect.deleteProperty(document, 'visibilityState'));
    add('<p>Give octreotide.</p>');
    let judged = 0;
    const judge = (text: string) => ((judged += 1), background.judge(text));
    start('native', 'auto', {}, { judge });
    await pause(300);
    expect([judged, background.asked.length]).toEqual([0, 0]);
    visibilityState = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await untilDrawn('octreotide');
  });

  it('right-to-left text, tables and captions are read; formulas, drawings and hidden furniture are not', async () => {
    add(
      '<p dir="rtl">شخص glucagonoma هنا</p><table><caption>zinc deficiency</caption><tr><td>octreotide</td></tr></table>' +
        '<svg><text>octreotide</text></svg><math><mtext>octreotide</mtext></math><p aria-hidden="true">octreotide</p>',
    );
    start();
    await untilDrawn('glucagonoma', 'octreotide', 'zinc deficiency');
  });

  it('a page that client-side navigation replaces is read anew, and nothing of the old one is left', async () => {
    const main = add('<p>Give octreotide.</p>');
    const highlighter = start();
    await untilDrawn('octreotide');
    const address = location.href;
    onTestFinished(() => history.replaceState(null, '', address));
    history.pushState(null, '', '?another');
    main.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'A glucagonoma.' }));
    await untilDrawn('glucagonoma');
    expect(highlighter.terms().terms.map(({ entry }) => entry)).toEqual(['glucagonoma']);
  });
});

describe('the script that draws marks', () => {
  /** Comes when `come` is called, or is refused. */
  function slowMarks() {
    let asked = 0;
    let made = 0;
    const waiting: ((comes: boolean) => void)[] = [];
    const loadMarks: HighlighterOptions['loadMarks'] = () =>
      new Promise((resolve) => {
        asked += 1;
        waiting.push((comes) => resolve(comes ? create : null));
      });
    const create: NonNullable<Awaited<ReturnType<HighlighterOptions['loadMarks']>>> = (seat) => {
      made += 1;
      return createPageMarks({
        ...seat,
        createPainter: () => createNativePainter(document),
        density: 'auto',
        always: new Map(),
        loadCard: () => Promise.resolve(null),
        restDelay: () => 300,
        hoverKey: () => 'none',
      });
    };
    const come = async (comes = true) => {
      await until(() => waiting.length > 0, 'someone to ask for the script');
      waiting.shift()?.(comes);
    };
    return { loadMarks, come, asked: () => asked, made: () => made };
  }

  it('is not asked for where nothing is found', async () => {
    add('<p>The weather was fine.</p>');
    const { loadMarks, asked } = slowMarks();
    const highlighter = start('native', 'auto', {}, { loadMarks });
    await until(() => highlighter.terms().complete, 'the end of reading');
    expect(highlighter.terms().terms).toEqual([]);
    expect(highlighter.step('next', null)).toBeNull();
    expect(asked()).toBe(0);
  });

  it('is asked for again where it did not come, and nothing that was found meanwhile is lost', async () => {
    const main = add('<p>Give octreotide.</p>');
    const { loadMarks, come, asked, made } = slowMarks();
    const highlighter = start('native', 'auto', {}, { loadMarks });
    await come(false);
    main.append(Object.assign(document.createElement('p'), { textContent: 'A glucagonoma.' }));
    await come(false);
    await come();
    await untilDrawn('glucagonoma', 'octreotide');
    await until(() => highlighter.terms().complete, 'the end of reading');
    expect([asked(), made()]).toEqual([3, 1]);
  });

  it('marks what the page has written by then, not what it wrote before', async () => {
    const main = add('<p>Give octreotide.</p><p>Give octreotide.</p>');
    const { loadMarks, come } = slowMarks();
    start('native', 'auto', {}, { loadMarks });
    await until(() => background.asked.length > 0, 'the question');
    const [first] = main.children;
    first?.firstChild?.replaceWith('The weather was fine.');
    await come();
    await untilDrawn('octreotide');
    main.lastElementChild?.remove();
    await untilDrawn();
  });

  it('does nothing when it comes to a page that is marked no more', async () => {
    add('<p>Give octreotide.</p>');
    const { loadMarks, come, made } = slowMarks();
    const { stop } = start('native', 'auto', {}, { loadMarks });
    await until(() => background.asked.length > 0, 'the question');
    stop();
    await come();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(made()).toBe(0);
  });
});
