import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfAssets } from '@/scripts/pdf-assets.ts';

const assets = pdfAssets('.');

test('pdf.js is shipped from its package: library, worker, viewer, fonts, character maps, decoders', () => {
  for (const { from } of assets) expect(from.startsWith(join('node_modules', 'pdfjs-dist'))).toBe(true);
  const shipped = assets.map(({ to }) => to);
  for (const part of [
    'pdf/pdf.min.mjs',
    'pdf/pdf.worker.min.mjs',
    'pdf/pdf_viewer.mjs',
    'pdf/pdf_viewer.css',
    'pdf/wasm/openjpeg.wasm',
    'pdf/wasm/jbig2.wasm',
    'pdf/cmaps/UniGB-UCS2-H.bcmap',
    'pdf/standard_fonts/LiberationSans-Regular.ttf',
  ]) {
    expect(shipped).toContain(part);
  }
  expect(shipped.filter((path) => /quickjs|sandbox/i.test(path))).toEqual([]);
});
