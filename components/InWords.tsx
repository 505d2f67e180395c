import type { ComponentChildren } from 'preact';
import { type Language, LOCALES } from '@/lookup/language.ts';
import { catalogues } from './strings/catalogues.ts';
import { PageStringsContext, WordsContext } from './strings/words.ts';

interface InWordsProps {
  language: Language;
  children: ComponentChildren;
}

/** Gives our own pages their words in one language. */
export function InWords({ language, children }: InWordsProps) {
  const { card, pages } = catalogues[language];
  return (
    <WordsContext.Provider value={{ language, locale: LOCALES[language], strings: card }}>
      <PageStringsContext.Provider value={pages}>{children}</PageStringsContext.Provider>
    </WordsContext.Provider>
  );
}
