import { expect, test } from 'vitest';
import { workerAddress } from '@/entrypoints/own-page/trusted-scripts.ts';

const PAGE = 'https://own.example/reader.html?file=x';

test('the workers of the package alone are trusted', () => {
  expect(workerAddress('/import-worker.js', PAGE)).toBe('https://own.example/import-worker.js');
  expect(workerAddress('https://own.example/pdf/pdf.worker.min.mjs', PAGE)).toBe(
    'https://own.example/pdf/pdf.worker.min.mjs',
  );
});

test.each([
  'https://other.example/import-worker.js',
  '//other.example/import-worker.js',
  'https://own.example:8443/import-worker.js',
  '/import-worker.js?with=more',
  '/background.js',
  'import-worker.js/../background.js',
  'blob:https://own.example/0d6a',
  'data:text/javascript,1',
  'javascript:1',
  'https://',
  '',
])('%s is not', (address) => {
  expect(workerAddress(address, PAGE)).toBeNull();
});
