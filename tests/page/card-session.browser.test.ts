/** Cards as a frame shows them: what opens one, where it goes, what closes it. */
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Entry } from '@/lookup/model.ts';
import type { CardRequest, CardScript } from '@/page/card/card-script.ts';
import type { CardServices } from '@/page/card/services.ts';
import { createCardScript } from '@/page/card/session.ts';
import { HOST_NAME } from '@/page/card/sweep.ts';
import { sense } from './sample-marks.ts';

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

let cards: CardScript | null = null;

afterEach(() => {
  cards?.destroy();
  cards = null;
  document.body.replaceChildren();
  scrollTo(0, 0);
});

/** The card script with a background that knows one entry and answers after `delay` milliseconds. */
function start(delay = 0): CardScript {
  const ask = async (type: string) => {
    await pause(delay);
    return type === 'card.get' ? { ok: true, value: { entry, dictionary, related: [] } } : null;
  };
  cards = createCardScript(document, { ask: ask as CardServices['ask'], now: () => new Date('2025-06-01') });
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
});
