import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { add, background, drawn, pause, start, until, untilDrawn } from './highlighting.ts';

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

  it.each([
    ['an empty place in a sentence', '<p>The <b>weather</b> was <span id="host"></span> fine.</p>'],
    [
      'an empty place in a sentence that begins with others',
      '<p><b>The weather</b> was <span id="host"></span> fine.</p>',
    ],
    ['an empty part of the page', '<div id="host"></div>'],
  ])('a shadow root that %s has, or gets after it was read, is read', async (_, html) => {
    const fill = (main: Element, mode: ShadowRootMode) => {
      const root = (main.querySelector('#host') as Element).attachShadow({ mode });
      root.innerHTML = '<p>A glucagonoma.</p>';
      return root;
    };
    const closed = fill(add(html), 'closed');
    const late = add(html);
    add('<p>octreotide</p>');
    start('native', 'auto', {}, { openRoot: (element) => (element === closed.host ? closed : element.shadowRoot) });
    await untilDrawn('glucagonoma', 'octreotide');
    fill(late, 'open');
    await untilDrawn('glucagonoma', 'glucagonoma', 'octreotide');
  });

  it('each root is watched by one observer, however often it is read', async () => {
    const targets: Node[] = [];
    const { observe } = MutationObserver.prototype as {
      observe: (this: MutationObserver, ...how: Parameters<MutationObserver['observe']>) => void;
    };
    const spy = vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (
      this: MutationObserver,
      ...how
    ) {
      targets.push(how[0]);
      observe.apply(this, how);
    });
    onTestFinished(() => spy.mockRestore());
    const main = add('<p>octreotide</p><x-host></x-host>');
    const host = main.querySelector('x-host') as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>A glucagonoma.</p>';
    start();
    await untilDrawn('glucagonoma', 'octreotide');
    main.append(host);
    root.innerHTML = '<p>zinc deficiency</p>';
    await untilDrawn('octreotide', 'zinc deficiency');
    expect(targets).toEqual([document, root]);
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

  it('a list without end is read as it grows, each part once', async () => {
    const main = add('<p>octreotide</p>');
    start();
    await untilDrawn('octreotide');
    for (let part = 0; part < 5; part += 1) {
      const more = Array.from({ length: 20 }, (_, row) => `<p>glucagonoma of row ${part * 20 + row}</p>`);
      main.insertAdjacentHTML('beforeend', more.join(''));
      await pause(100);
    }
    const texts = () => background.asked.flat().map(({ text }) => text);
    await until(() => texts().some((text) => text.endsWith('row 99')), 'the last row to be read');
    expect(texts().filter((text, at) => texts().indexOf(text) !== at)).toEqual([]);
  });

  it('a page that the Navigation API replaces is read anew', async () => {
    const main = add('<p>Give octreotide.</p>');
    const highlighter = start();
    await untilDrawn('octreotide');
    const address = location.href;
    onTestFinished(() => history.replaceState(null, '', address));
    const another = Object.assign(document.createElement('p'), { textContent: 'A glucagonoma.' });
    const intercept = (event: NavigateEvent) =>
      event.intercept({ handler: () => Promise.resolve(main.replaceChildren(another)) });
    navigation.addEventListener('navigate', intercept, { once: true });
    await navigation.navigate('?by-navigation', { history: 'replace' }).finished;
    await untilDrawn('glucagonoma');
    expect(highlighter.terms().terms.map(({ entry }) => entry)).toEqual(['glucagonoma']);
  });

  it('a page that writes itself anew is read again, and nothing of the old one is left', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inner = frame.contentDocument as Document;
    // Deprecated, and still met.
    const { write } = inner as { write: (this: Document, html: string) => void };
    inner.body.innerHTML = '<p>Give octreotide.</p>';
    const highlighter = start('native', 'auto', {}, { document: inner });
    await until(() => highlighter.terms().terms.length === 1, 'the first text');
    // As old pages do; the observer of the document outlives it.
    inner.open();
    write.call(inner, '<p>A glucagonoma.</p>');
    inner.close();
    await until(() => highlighter.terms().terms[0]?.entry === 'glucagonoma', 'the second text');
    expect(highlighter.terms().terms).toHaveLength(1);
  });

  it.each([
    [
      'thousands of cells',
      `<table>${'<tr><td>rain</td><td>sun</td></tr>'.repeat(2000)}<tr><td>octreotide</td></tr></table>`,
    ],
    ['a thousand elements in one another', `${'<span>'.repeat(1000)}octreotide${'</span>'.repeat(1000)}`],
    ['a page that takes every style back', '<style>* { all: revert !important }</style><p>octreotide</p>'],
    ['words in many pieces', `<p>${[...'octreotide'].map((letter) => `<i>${letter}</i>`).join('')}</p>`],
  ])('%s are no obstacle', async (_, html) => {
    add(html);
    const highlighter = start();
    await until(() => highlighter.terms().complete, 'the end of reading');
    expect(highlighter.terms().terms.map(({ entry, count }) => [entry, count])).toEqual([['octreotide', 1]]);
    highlighter.goTo({ dictionary: 'library', entry: 'octreotide' });
    await untilDrawn('octreotide', 'octreotide');
  });
});
