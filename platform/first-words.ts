/**
 * What the popup's search box was last called, kept where a script reads it at once: the browser's own storage for
 * extensions answers only after the first letters have been typed. It tells of its reader no more than their language.
 */
import { property } from '@/lookup/parse.ts';

const KEY = 'first-words';

export interface FirstWords {
  /** Of the page, as BCP 47 has it. */
  language: string;
  /** Name of the search box. */
  search: string;
}

/** Null where none are kept, or where the browser lets a page keep nothing. */
export function readFirstWords(): FirstWords | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const language = property(kept, 'language');
    const search = property(kept, 'search');
    return typeof language === 'string' && typeof search === 'string' ? { language, search } : null;
  } catch {
    return null;
  }
}

export function keepFirstWords(words: FirstWords): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(words));
  } catch {
    // The box is then named with everything else.
  }
}

export function forgetFirstWords(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is none.
  }
}
