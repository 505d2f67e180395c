/** The requests that a page's frame answers: each is parsed before use. */
import { MAX_FRAME_NAME, MAX_QUERY } from './limits.ts';
import type { PageProtocol } from './messages.ts';
import type { EntryKey } from './model.ts';
import { type Parse, property, readNothing, readOneOf, readText } from './parse.ts';

/** Lengths of ids; longer ones are none of ours: the readers refuse them. */
const MAX_DICTIONARY_ID = 200;
const MAX_ENTRY_ID = 500;

export const pageRequests: { [K in keyof PageProtocol]: Parse<PageProtocol[K]['params']> } = {
  'page.terms': readNothing,
  'page.selection': readNothing,
  'page.lookUp'(value) {
    const text = readText(property(value, 'text'), MAX_QUERY + 1);
    return text === null ? null : { text };
  },
  'page.mark'(value) {
    const on = property(value, 'on');
    return typeof on === 'boolean' ? { on } : null;
  },
  'page.goTo': readEntryKey,
  'page.step'(value) {
    const direction = readOneOf(property(value, 'direction'), ['next', 'previous']);
    const of = property(value, 'key') ?? null;
    const key = readEntryKey(of);
    return direction === null || (of !== null && key === null) ? null : { direction, key };
  },
  'page.openCard': readNothing,
  'page.hideCard'(value) {
    const by = readText(property(value, 'by'), MAX_FRAME_NAME);
    return by === null ? null : { by };
  },
};

function readEntryKey(value: unknown): EntryKey | null {
  const dictionary = readText(property(value, 'dictionary'), MAX_DICTIONARY_ID);
  const entry = readText(property(value, 'entry'), MAX_ENTRY_ID);
  return dictionary === null || entry === null ? null : { dictionary, entry };
}
