import { expect, test } from 'vitest';
import { fileName, namesPdf, readerPath, readReaderAddress } from '@/lookup/pdf/address.ts';

const searchOf = (path: string) => path.slice('reader.html'.length);

test('the reader’s address keeps that of the document, whatever is in it', () => {
  for (const url of [
    'https://example.org/a%20b.pdf?x=1&file=2#page=3',
    'file:///tmp/%C3%A4.pdf',
    'blob:https://example.org/1',
  ]) {
    expect(readReaderAddress(searchOf(readerPath({ url })))).toEqual({ kind: 'file', url });
  }
  expect(readReaderAddress(searchOf(readerPath('nothing')))).toEqual({ kind: 'none' });
  expect(readReaderAddress(searchOf(readerPath('opened-by-hand')))).toEqual({ kind: 'opened-by-hand' });
  expect(readReaderAddress(searchOf(readerPath('private')))).toEqual({ kind: 'private' });
});

test('other kinds of address are refused, and say which they are', () => {
  expect(readReaderAddress('?file=javascript:alert(1)')).toEqual({ kind: 'refused', scheme: 'javascript:' });
  expect(readReaderAddress('?file=data:application/pdf,x')).toEqual({ kind: 'refused', scheme: 'data:' });
  expect(readReaderAddress('?file=chrome-extension://x/y')).toEqual({ kind: 'refused', scheme: 'chrome-extension:' });
  expect(readReaderAddress('?file=paper.pdf')).toEqual({ kind: 'refused', scheme: null });
  expect(readReaderAddress('?file=')).toEqual({ kind: 'refused', scheme: null });
});

test('an address that speaks of a PDF', () => {
  for (const url of [
    'https://example.org/a.pdf',
    'https://example.org/A.PDF#page=2',
    'https://example.org/pdf/1234.5678',
    'https://example.org/doi/epdf/10.1000/1',
    'https://example.org/download?type=pdf',
    'https://example.org/get?file=a.pdf&x=1',
    'file:///tmp/a.pdf',
  ]) {
    expect(namesPdf(url), url).toBe(true);
  }
  for (const url of ['https://example.org/pdfs-explained', 'https://example.org/', 'about:blank', 'no address']) {
    expect(namesPdf(url), url).toBe(false);
  }
});

test('a document is called by the last part of its address', () => {
  expect(fileName('https://example.org/papers/a%20b.pdf?x=1')).toBe('a b.pdf');
  expect(fileName('https://example.org/%E0%A4%A.pdf')).toBe('%E0%A4%A.pdf');
  expect(fileName('https://example.org/')).toBe(null);
  expect(fileName('blob:https://example.org/1-2')).toBe(null);
});
