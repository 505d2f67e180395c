/** In which order a document is read, and that what was only glanced at gives way. pdf.js is a stand-in that notes what it is asked for. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { afterEach, expect, test } from 'vitest';
import type { PdfBlock } from '@/lookup/pdf/pdf-text.ts';
import { createChoices } from '@/page/choices.ts';
import { createPdfMarking } from '@/page/pdf/pdf-marking.ts';
import { isGlance, readAhead } from '@/page/pdf/read-ahead.ts';
import { createQueue } from '@/page/queue.ts';
import { sampleBackground } from './sample-lexicon.ts';

let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

/** Pages of one line each; each asked for is noted. */
function paper(numPages: number, asked: number[]): PDFDocumentProxy {
  const getPage = (number: number) => {
    asked.push(number);
    const str = `Page ${number} names a glucagonoma once.`;
    const item = { str, dir: 'ltr', transform: [10, 0, 0, 10, 60, 400], width: 200, fontName: 'a' };
    return Promise.resolve({
      getViewport: () => ({ height: 842, transform: [1, 0, 0, -1, 0, 842] }),
      getTextContent: () => Promise.resolve({ items: [item] }),
    });
  };
  return { numPages, getPage } as unknown as PDFDocumentProxy;
}

function reading(numPages: number, inView: () => number) {
  const asked: number[] = [];
  const given: PdfBlock[] = [];
  const ahead = readAhead({
    document,
    pdf: paper(numPages, asked),
    onBlocks: (blocks) => given.push(...blocks),
    inView,
    signal: controller.signal,
  });
  return { asked, given, ahead };
}

test('a document is read from its first page on', async () => {
  const { asked, given, ahead } = reading(6, () => 2);
  await ahead.done;
  expect(asked).toEqual([1, 2, 3, 4, 5, 6]);
  expect(given.some(isGlance)).toBe(false);
  expect(ahead.blocks.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what is in view far from there is read first, again when one goes elsewhere, and everything in its turn all the same', async () => {
  let view = 30;
  const { asked, given, ahead } = reading(40, () => {
    if (asked.includes(3)) view = 20;
    return view;
  });
  await ahead.done;
  expect(asked.slice(0, 5)).toEqual([29, 30, 31, 32, 1]);
  expect(asked.slice(5, 11)).toEqual([2, 3, 19, 20, 21, 22]);
  expect(given.filter(isGlance).map(({ page }) => page)).toEqual([29, 30, 31, 32, 19, 20, 21, 22]);
  expect(ahead.blocks.map(({ page }) => page)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  expect(ahead.blocks.some(isGlance)).toBe(false);
  expect(ahead.glances).toEqual([]);
});

test('a name is marked once, whether it was glanced at before or not', async () => {
  const marking = createPdfMarking({
    density: 'every',
    always: new Map(),
    choices: createChoices(),
    onChange: () => undefined,
    signal: controller.signal,
  });
  const queue = createQueue<PdfBlock>(sampleBackground().match, marking.take, () => undefined, controller.signal);
  const early: number[] = [];
  const ahead = readAhead({
    document,
    pdf: paper(20, []),
    onBlocks: (blocks) => {
      for (const block of blocks) queue.push(block);
      if (blocks.some(isGlance)) void queue.drained().then(() => early.push(marking.marksOn(15).length));
    },
    inView: () => 15,
    signal: controller.signal,
  });
  await ahead.done;
  await queue.drained();
  expect(early).toEqual([1]);
  for (let page = 1; page <= 20; page += 1) expect(marking.marksOn(page), `page ${page}`).toHaveLength(1);
  await marking.complete();
  expect(marking.marks().map(({ block }) => block.page)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});
