import { describe, expect, it } from 'vitest';
import { MAX_DOCUMENT_TEXT } from '@/lookup/limits.ts';
import { TextAllowance } from '@/lookup/text-allowance.ts';

const whole = [{ text: 'x'.repeat(MAX_DOCUMENT_TEXT) }];
const word = [{ text: 'word' }];

describe('the text of a document', () => {
  it('is looked through up to a limit in each minute', () => {
    const allowance = new TextAllowance();
    expect(allowance.take('a', whole, 0)).toBe(true);
    expect(allowance.take('a', word, 59_999)).toBe(false);
    expect(allowance.take('b', word, 59_999)).toBe(true);
    expect(allowance.take('a', word, 60_000)).toBe(true);
  });

  it('is looked through again when the clock has been set back', () => {
    const allowance = new TextAllowance();
    expect(allowance.take('a', whole, 9_000_000)).toBe(true);
    expect(allowance.take('a', word, 5_000_000)).toBe(true);
    expect(allowance.take('a', whole, 5_000_001)).toBe(false);
  });

  it('costs more in single words than in prose', () => {
    const allowance = new TextAllowance();
    let taken = 0;
    while (allowance.take('a', word, 0)) taken += 1;
    expect(taken).toBeLessThan(MAX_DOCUMENT_TEXT / 50);
  });

  it('is forgotten, oldest first, where there are very many documents', () => {
    const allowance = new TextAllowance();
    for (let at = 0; at < 2000; at++) expect(allowance.take(`d${at}`, word, at * 1000)).toBe(true);
    expect(allowance.take('d1999', whole, 2_000_000)).toBe(false);
  });
});
