import { describe, expect, it } from 'vitest';
import { backgroundReaders } from '@/lookup/background-requests.ts';
import { MAX_BLOCK_TEXT, MAX_HITS, MAX_QUERY } from '@/lookup/limits.ts';
import { pageRequests } from '@/lookup/page-requests.ts';

const polluted: unknown = JSON.parse(
  '{"__proto__": {"text": "x", "dictionary": "a", "entry": "b", "direction": "next"}}',
);

describe('requests to a page', () => {
  it('are read when they are right', () => {
    expect(pageRequests['page.lookUp']({ text: 'NME' })).toEqual({ text: 'NME' });
    expect(pageRequests['page.goTo']({ dictionary: 'library', entry: 'glucagonoma', more: 1 })).toEqual({
      dictionary: 'library',
      entry: 'glucagonoma',
    });
    expect(pageRequests['page.step']({ direction: 'previous' })).toEqual({ direction: 'previous', key: null });
    const key = { dictionary: 'library', entry: 'glucagonoma' };
    expect(pageRequests['page.step']({ direction: 'next', key })).toEqual({ direction: 'next', key });
    expect(pageRequests['page.mark']({ on: true })).toEqual({ on: true });
    expect(pageRequests['page.terms']({})).toEqual({});
  });

  it.each([
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { text: 3 },
    { text: null },
    { text: 'x'.repeat(MAX_QUERY + 2) },
    polluted,
  ])('to look up %j are refused', (value) => expect(pageRequests['page.lookUp'](value)).toBeNull());

  it.each([null, {}, { dictionary: 'a' }, { dictionary: 'a', entry: 'x'.repeat(501) }, polluted])(
    'to go to %j are refused',
    (value) => expect(pageRequests['page.goTo'](value)).toBeNull(),
  );

  it.each([null, {}, { on: 1 }, polluted])('to mark by %j are refused', (value) =>
    expect(pageRequests['page.mark'](value)).toBeNull(),
  );

  it.each([null, {}, { direction: 'up' }, { direction: 'next', key: { entry: 'x' } }, polluted])(
    'to step to %j are refused',
    (value) => expect(pageRequests['page.step'](value)).toBeNull(),
  );
});

describe('requests to the background', () => {
  it('are read when they are right', () => {
    const blocks = [{ id: 1, text: 'a' }];
    expect(backgroundReaders['page.match']({ blocks, asked: false })).toEqual({ blocks, asked: false });
    expect(backgroundReaders['open.page']({ page: 'policy' })).toEqual({ page: 'policy' });
  });

  it.each([
    ['page.match', { blocks: [{ id: 1, text: 'x'.repeat(MAX_BLOCK_TEXT + 1) }], asked: false }],
    ['page.match', { blocks: [{ id: 1.5, text: '' }], asked: false }],
    ['page.match', { blocks: 'all', asked: false }],
    ['page.match', { blocks: [] }],
    ['selection.find', { text: 'x'.repeat(MAX_QUERY + 1) }],
    ['search', { query: 'a', limit: MAX_HITS + 1 }],
    ['search', { query: 'a', limit: 0 }],
    ['search.lines', { places: Array.from({ length: MAX_HITS + 1 }, () => ({ generation: 'g', number: 0 })) }],
    ['search.lines', { places: [{ generation: 'g', number: -1 }] }],
    ['open.page', { page: 'https://example.org' }],
    ['card.get', { dictionary: 'library' }],
  ] as const)('%s with %j are refused', (type, params) => expect(backgroundReaders[type](params)).toBeNull());
});
