/** Cards as a frame shows them: what opens one, where it goes, what closes it. */
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cardEn } from '@/components/strings/en/card.ts';
import type { Entry } from '@/lookup/model.ts';
import { property } from '@/lookup/parse.ts';
import type { CardRequest, CardScript } from '@/page/card/card-script.ts';
import type { CardServices } from '@/page/card/services.ts';
import { createCardScript } from '@/page/card/session.ts';
import { cardScript } from '@/page/handshake.ts';
import { HOST_NAME } from '@/page/card/sweep.ts';
import { marksOf, sense } from './sample-marks.ts';

const entry: Entry = {
  id: 'octreotide',
  name: 'Octreotide',
  terms: [{ text: 'octreotide', kind: 'preferred', language: 'en', caseRule: 'fold' }],
  rivals: [],
  topics: [],
  definition: { text: 'A somatostatin analogue.', sources: [] },
  article: null,
  xrefs: [],
  parents: [],
  related: [],
  replacedBy: null,
};

const dictionary = {
  id: 'library',
  name: 'Sample',
  version: '1',
  date: null,
  publisher: null,
  licence: null,
  language: 'en',
  homepage: null,
};

/** What the background finds in the definition a moment after the card has opened. */
const TERM = { sentence: 0, piece: 0, start: 2, end: 23, dictionary: 'library', entry: 'analogue', name: 'analogue' };

let cards: CardScript | null = null;
let asked: [type: string, params: unknown][] = [];

afterEach(() => {
  cards?.destroy();
  cards = null;
  asked = [];
  document.body.replaceChildren();
  scrollTo(0, 0);
});

/** The card script with a background that knows one entry and answers after `delay` milliseconds. */
function start(delay = 0): CardScript {
  const ask = async (type: string, params: unknown) => {
    asked.push([type, params]);
    await pause(delay);
    if (type === 'card.get')
      return { ok: true, value: { entry, dictionary, related: [], broader: [], narrower: [], elsewhere: [] } };
    if (type === 'card.terms') return { ok: true, value: [TERM] };
    return null;
  };
  const services = {
    ask: ask as CardServices['ask'],
    now: () => new Date('2025-06-01'),
    canOpenPanel: true,
    program: '0.1.0',
  };
  cards = createCardScript(document, services, { language: 'en', locale: 'en-GB', strings: cardEn });
  return cards;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function requestFor(node: Node, more: Partial<CardRequest> = {}): CardRequest {
  const range = document.createRange();
  range.selectNodeContents(node);
  return {
    anchor: { node, boxes: () => (node.isConnected ? [...range.getClientRects()] : []) },
    asked: 'keyboard',
    subject: {
      kind: 'mark',
      surface: 'octreotide',
      sense: sense('octreotide'),
      outcome: 'marked',
      evidence: { kind: 'distinctive' },
      others: [],
    },
    ...more,
  };
}

function add(html: string): HTMLElement {
  const main = document.body.appendChild(document.createElement('main'));
  main.innerHTML = html;
  return main;
}

const word = (within: ParentNode = document): Node => within.querySelector('b')?.firstChild as Node;

const host = () => document.querySelector<HTMLElement>(HOST_NAME);

const hasFocus = () => host()?.contains(document.activeElement);

describe('a card', () => {
  it('opens though its word is still being scrolled to, and closes when it has been in view and left it', async () => {
    await page.viewport(1000, 600);
    add('<div style="height:3000px"></div><b>octreotide</b><div style="height:3000px"></div>');
    start().show(requestFor(word()));
    await expect.poll(host).not.toBeNull();
    await pause(100);
    expect(host()).not.toBeNull();
    scrollTo(0, 2800);
    await expect
      .poll(() => host()?.getBoundingClientRect().top ?? 0)
      .toBeGreaterThan(document.querySelector('b')?.getBoundingClientRect().bottom ?? Infinity);
    scrollTo(0, 0);
    await expect.poll(host).toBeNull();
  });

  describe('that was prepared', () => {
    const pointing: Partial<CardRequest> = { asked: 'pointer' };
    const fetched = () => asked.filter(([type]) => type === 'card.get').length;

    it('is shown nowhere until it is asked for, then at once and without asking again', async () => {
      add('<b>octreotide</b>');
      const request = requestFor(word(), pointing);
      const script = start(50);
      script.prepare(request);
      await pause(150);
      expect([fetched(), host()]).toEqual([1, null]);
      script.show({ ...request });
      await pause(0);
      expect(host()).not.toBeNull();
      expect(fetched()).toBe(1);
    });

    it('is given once, and for what it was prepared for alone', async () => {
      add('<b>octreotide</b>');
      const request = requestFor(word(), pointing);
      const script = start();
      script.prepare(request);
      script.show({ ...request, subject: { ...request.subject, surface: 'Sandostatin' } as CardRequest['subject'] });
      await expect.poll(host).not.toBeNull();
      expect(fetched()).toBe(2);
      script.show(request);
      script.hide();
      script.show(request);
      await expect.poll(fetched).toBe(3);
    });
  });

  it('stays where it opened and as large, whatever comes to it later', async () => {
    await page.viewport(1000, 700);
    add('<p><b>octreotide</b></p>');
    start(60).show(requestFor(word()));
    await expect.poll(host).not.toBeNull();
    const boxes = new Set<string>();
    const came = () => asked.some(([type]) => type === 'card.terms');
    for (let frame = 0; frame < 30; frame += 1) {
      boxes.add(JSON.stringify(host()?.getBoundingClientRect()));
      await new Promise(requestAnimationFrame);
      await pause(10);
    }
    expect(came()).toBe(true);
    expect([...boxes]).toHaveLength(1);
  });

  it('is not opened once the reader has turned away while it was loading', async () => {
    add('<b>octreotide</b>');
    const stays = new AbortController();
    start(50).show(requestFor(word(), { stays: stays.signal }));
    stays.abort();
    await pause(200);
    expect(host()).toBeNull();
  });

  it('is left open by the word of its own frame that it has opened, not by that of another', async () => {
    add('<b>octreotide</b>');
    const script = start();
    script.show(requestFor(word()));
    const opened = () => asked.find(([type]) => type === 'card.opened');
    await expect.poll(opened).toBeDefined();
    const by = property(opened()?.[1], 'by') as string;
    script.hide(by);
    expect(host()).not.toBeNull();
    script.hide('another');
    expect(host()).toBeNull();
  });

  it.each<[string, Partial<CardRequest>]>([
    ['an entry', {}],
    ['an answer to a selection', { subject: { kind: 'selection', text: 'bicycle', best: [] }, asked: 'selection' }],
  ])('of %s closes on Esc in it, and the modal dialog of the page does not', async (_, more) => {
    const dialog = add('<dialog><b>octreotide</b></dialog>').querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    start().show(requestFor(word(), more));
    await expect.poll(hasFocus).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(dialog.open).toBe(true);
  });

  it('stands in the modal dialog that is open, also when its word does not', async () => {
    const main = add('<b>octreotide</b><dialog>One</dialog><dialog>Two <button>a button</button></dialog>');
    const [, second] = main.querySelectorAll('dialog');
    second?.showModal();
    const script = start();
    script.show(requestFor(word()));
    await expect.poll(() => second?.contains(host())).toBe(true);
    await expect.poll(hasFocus).toBe(true);
    const [mark] = marksOf(main, 'octreotide');
    if (mark !== undefined) script.announce(mark, 1, 1);
    expect(second?.querySelectorAll(HOST_NAME)).toHaveLength(2);
  });

  it('says which mark was stepped to, in a region that was there before', async () => {
    const main = add('<b>octreotide</b>');
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    onTestFinished(() => attach.mockRestore());
    const [mark] = marksOf(main, 'octreotide');
    start().announce(mark!, 2, 7);
    const root = attach.mock.results[0]?.value as ShadowRoot;
    const region = root.querySelector('[role=status][aria-live=polite]');
    expect(region?.textContent).toBe('');
    await expect.poll(() => region?.textContent).toBe('octreotide. Term 2 of 7.');
  });

  it('does not let a press in it close the popover that holds its word', async () => {
    const popover = add('<div popover="auto"><b>octreotide</b></div>').querySelector('div') as HTMLElement;
    popover.showPopover();
    start().show(requestFor(word()));
    await expect.poll(() => host()?.matches(':popover-open')).toBe(true);
    await userEvent.click(host() as HTMLElement, { position: { x: 40, y: 20 } });
    await pause(50);
    expect(popover.matches(':popover-open')).toBe(true);
    expect(host()?.isConnected).toBe(true);
  });

  it('gives the focus back into a shadow tree', async () => {
    const root = add('<b>octreotide</b><div></div>').querySelector('div')?.attachShadow({ mode: 'open' });
    const button = root?.appendChild(document.createElement('button'));
    button?.focus();
    start().show(requestFor(word()));
    await expect.poll(hasFocus).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(root?.activeElement).toBe(button);
  });

  it('closes when Tab has left it, and leaves the focus where Tab has put it', async () => {
    const main = add('<button>before</button><b>octreotide</b><button>after</button>');
    main.querySelector('button')?.focus();
    start().show(requestFor(word()));
    await expect.poll(hasFocus).toBe(true);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(host()).toBeNull();
    expect(document.activeElement?.textContent).toBe('after');
  });

  it('stays while Tab goes about in it', async () => {
    add('<b>octreotide</b><button>after</button>');
    start().show(requestFor(word()));
    await expect.poll(hasFocus).toBe(true);
    await userEvent.keyboard('{Tab}{Tab}');
    expect(host()).not.toBeNull();
    expect(hasFocus()).toBe(true);
  });
});

describe('a document that is not HTML', () => {
  it('has no card, and says so', async () => {
    const drawing = document.implementation.createDocument('http://www.w3.org/2000/svg', 'svg');
    let injected = 0;
    const load = cardScript(() => Promise.resolve((injected += 1) < 0), drawing);
    expect(await load()).toBeNull();
    expect(injected).toBe(0);
  });
});

describe('a pinned card', () => {
  const hosts = () => [...document.querySelectorAll<HTMLElement>(HOST_NAME)];

  /** Opens a card and pins it, by keyboard as a reader can. */
  async function pinned(script: CardScript): Promise<HTMLElement> {
    script.show(requestFor(word()));
    await expect.poll(hasFocus).toBe(true);
    await userEvent.keyboard('{Tab}{Enter}');
    return host() as HTMLElement;
  }

  it('stays where it is while the page scrolls and presses are elsewhere; Esc closes it', async () => {
    await page.viewport(1000, 600);
    add('<b>octreotide</b><button>elsewhere</button><div style="height:3000px"></div>');
    const card = await pinned(start());
    const { left, top } = card.getBoundingClientRect();
    scrollTo(0, 1500);
    await pause(100);
    scrollTo(0, 0);
    await userEvent.click(document.querySelector('main button') as HTMLElement);
    await pause(400);
    expect(hosts()).toEqual([card]);
    expect(card.getBoundingClientRect().left).toBe(left);
    expect(card.getBoundingClientRect().top).toBe(top);
    await userEvent.keyboard('{Escape}');
    expect(hosts()).toEqual([]);
  });

  it('leaves room for another card, which Esc closes first', async () => {
    add('<b>octreotide</b>');
    const script = start();
    const first = await pinned(script);
    script.show(requestFor(word(), { asked: 'pointer' }));
    await expect.poll(() => hosts().length).toBe(2);
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('{Escape}');
    expect(hosts()).toEqual([first]);
    await userEvent.keyboard('{Escape}');
    expect(hosts()).toEqual([]);
  });

  it('is let go by the same button, and then closes like any other', async () => {
    add('<b>octreotide</b><button>elsewhere</button>');
    await pinned(start());
    await userEvent.keyboard('{Enter}');
    await userEvent.click(document.querySelector('main button') as HTMLElement);
    await expect.poll(host).toBeNull();
  });
});

describe('a card that was asked for', () => {
  it.each([
    ['pointer', 'by resting', 0],
    ['tap', 'by a tap', 1],
    ['keyboard', 'by key', 1],
  ] as const)('%s: %s, is noted as looked up %i times', async (way, _, times) => {
    add('<b>octreotide</b>');
    start().show(requestFor(word(), { asked: way }));
    await expect.poll(host).not.toBeNull();
    expect(asked.filter(([type]) => type === 'recent.note')).toHaveLength(times);
    await expect.poll(() => host()?.contains(document.activeElement)).toBe(way === 'keyboard');
  });
});
