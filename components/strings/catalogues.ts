/** Every language whole, for our own pages and the background. The card script is given one catalogue only. */
import type { Language } from '@/lookup/language.ts';
import { cardDe } from './de/card.ts';
import { pagesDe } from './de/pages.ts';
import { cardEn, type CardStrings } from './en/card.ts';
import { pagesEn, type PageStrings } from './en/pages.ts';

export const catalogues: Record<Language, { card: CardStrings; pages: PageStrings }> = {
  en: { card: cardEn, pages: pagesEn },
  de: { card: cardDe, pages: pagesDe },
};
