/** How components come by their words: from a context, so that one tree speaks one language. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '@/lookup/language.ts';
import type { CardStrings } from './en/card.ts';
import type { PageStrings } from './en/pages.ts';

/** What the card speaks: its sentences, and how it writes dates and numbers. */
export interface Words {
  language: Language;
  /** BCP 47 tag for dates and numbers. */
  locale: string;
  strings: CardStrings;
}

export const WordsContext = createContext<Words | null>(null);
/** The sentences of our own pages. The card, which goes into other people's pages, does without. */
export const PageStringsContext = createContext<PageStrings | null>(null);

export function useWords(): Words {
  return given(useContext(WordsContext));
}

export function useStrings(): CardStrings {
  return useWords().strings;
}

export function usePageStrings(): PageStrings {
  return given(useContext(PageStringsContext));
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('A component was drawn outside InWords or WordsContext.');
  return value;
}
