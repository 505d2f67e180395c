import { describe, expect, it } from 'vitest';
import { errorLogText, type LoggedError, loggedError, MAX_ERRORS, withError } from '@/lookup/error-log.ts';

const now = new Date('2026-11-25T08:15:42Z');
const context = { now, version: '0.1.0', part: 'background', when: 'answering a page' };

function failed(message: string, stack: string, name = 'TypeError'): Error {
  return Object.assign(new Error(message), { name, stack: `${name}: ${message}\n${stack}` });
}

describe('an entry of the error log', () => {
  it('says where in our code, in which version and while doing what', () => {
    const error = failed(
      'x',
      '    at f (chrome-extension://abcdefgh/background.js:1:230)\n    at chrome-extension://abcdefgh/chunks/a-b.js:2:3',
    );
    expect(loggedError(error, context)).toEqual({
      at: '2026-11-25T08:15Z',
      version: '0.1.0',
      part: 'background',
      when: 'answering a page',
      name: 'TypeError',
      places: ['background.js:1:230', 'chunks/a-b.js:2:3'],
      times: 1,
    });
  });

  it('reads the stacks of Firefox', () => {
    const error = failed(
      'x',
      'f@moz-extension://6f1c9a52-8f0e/background.js:12:5\nasync*g@https://clinic.example/page.js:1:1',
    );
    expect(loggedError(error, context).places).toEqual(['background.js:12:5']);
  });

  it.each([
    ['a message', failed('Mrs Example has glucagonoma', '')],
    ['a message that looks like a place of ours', failed('chrome-extension://id/Mrs-Example:1:2', '')],
    ['an address of a page', failed('x', 'at https://clinic.example/patient/Mrs-Example.html:1:2')],
    ['a name that is a sentence', failed('x', '', 'Mrs Example: Error')],
    ['a thrown text', 'Mrs Example'],
  ])('quotes nothing of %s', (_, error) => {
    expect(JSON.stringify(loggedError(error, context))).not.toMatch(/Mrs|Example/);
  });
});

describe('the error log', () => {
  const entry = (when: string): LoggedError => ({ ...loggedError(failed('x', ''), context), when });

  it('counts the same error instead of listing it again, and puts the last one first', () => {
    const log = ['a', 'b', 'a'].reduce<LoggedError[]>((all, when) => withError(all, entry(when)), []);
    expect(log.map(({ when, times }) => [when, times])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('keeps the last ones only', () => {
    let log: LoggedError[] = [];
    for (let at = 0; at < MAX_ERRORS + 10; at++) log = withError(log, entry(`step ${at}`));
    expect(log).toHaveLength(MAX_ERRORS);
    expect(log[0]?.when).toBe(`step ${MAX_ERRORS + 9}`);
  });

  it('reads as text, one error with its places', () => {
    const error = failed('x', 'at chrome-extension://id/card.js:1:2');
    expect(errorLogText([loggedError(error, context)])).toBe(
      '2026-11-25T08:15Z · 0.1.0 · background · TypeError while answering a page · 1×\n  card.js:1:2',
    );
  });
});
