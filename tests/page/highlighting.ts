/** One document under the highlighter, as the tests of it start it: with a sample library, and told to leave nothing behind. */
import { afterEach, beforeEach, expect, onTestFinished } from 'vitest';
import type { Density } from '@/lookup/settings.ts';
import { type Highlighter, type HighlighterOptions, startHighlighter } from '@/page/highlighter.ts';
import { createChoices } from '@/page/choices.ts';
import { createPageMarks, type PageMarksOptions } from '@/page/page-marks.ts';
import { createElementPainter } from '@/page/painters/element.ts';
import { createNativePainter } from '@/page/painters/native.ts';
import { sampleBackground, type SampleBackground } from './sample-lexicon.ts';

/** Made anew for each test. */
export let background: SampleBackground;
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

export interface Running extends Highlighter {
  stop: () => void;
}

export function start(
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
          choices: createChoices(),
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

export function drawn(): string[] {
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

export async function until(check: () => boolean, what: string): Promise<void> {
  for (const begun = performance.now(); !check();) {
    if (performance.now() - begun > 5000) throw new Error(`waited in vain: ${what}; drawn: ${drawn().join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const untilDrawn = (...texts: string[]) =>
  until(() => JSON.stringify(drawn()) === JSON.stringify([...texts].sort()), `marks on ${texts.join(', ')}`);

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function add(html: string): HTMLElement {
  const main = document.body.appendChild(document.createElement('main'));
  main.innerHTML = html;
  return main;
}
