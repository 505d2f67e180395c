import { describe, expect, it } from 'vitest';
import type { HighlighterOptions } from '@/page/highlighter.ts';
import { createChoices } from '@/page/choices.ts';
import { createPageMarks } from '@/page/page-marks.ts';
import { createNativePainter } from '@/page/painters/native.ts';
import { add, background, start, until, untilDrawn } from './highlighting.ts';

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
        choices: createChoices(),
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
