/** The languages our own text is written in, and which of them a reader gets. */

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `auto`: the language of the browser, where we have it. */
export type LanguageSetting = 'auto' | Language;
export const LANGUAGE_SETTINGS: readonly LanguageSetting[] = ['auto', ...LANGUAGES];

/** How dates and numbers are written: one way for each language, so that a date reads the same in every copy of a card. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

/** The language to speak, by the setting and the browser's own (a BCP 47 tag). */
export function languageOf(setting: LanguageSetting, browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  const [primary] = browserLanguage.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
