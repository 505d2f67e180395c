/** Reads a PDF in Node with the very pdf.js that is shipped, as the reader does in the browser. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageText, type PageText, type RawItem } from '@/lookup/pdf/page-text.ts';
import { createPdfText, type PdfBlock } from '@/lookup/pdf/pdf-text.ts';

export interface ReadPdf {
  pages: readonly PageText[];
  blocks: readonly PdfBlock[];
}

export async function readPdf(data: Uint8Array, password?: string): Promise<ReadPdf> {
  const fonts = new URL('../../node_modules/pdfjs-dist/standard_fonts/', import.meta.url).pathname;
  const task = getDocument({
    data: data.slice(),
    standardFontDataUrl: fonts,
    verbosity: 0,
    ...(password !== undefined && { password }),
  });
  const pdf = await task.promise;
  const pages: PageText[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    pages.push(pageText(number, view.height, items as readonly RawItem[], view.transform));
  }
  await task.destroy();
  return { pages, blocks: blocksOf(pages) };
}

export function blocksOf(pages: readonly PageText[]): PdfBlock[] {
  const text = createPdfText();
  const blocks = pages.flatMap((page) => text.add(page));
  return [...blocks, ...text.end()].sort((a, b) => a.id - b.id);
}
