/** The form of one matching rule. Each rule is a file of its own, knows one thing, and can be tested and explained alone. */

/** Relates inflected forms: `forms(word)` are the plurals (or other endings) that the folded word may take. */
export interface FormRule {
  /** As the reader is told: "plural". */
  name: string;
  /** Primary language subtags it holds for. */
  languages: readonly string[];
  forms(word: string): readonly string[];
}

/** Relates spellings: both sides are brought to one norm before they are compared. */
export interface SpellingRule {
  name: string;
  languages: readonly string[];
  norm(word: string): string;
}

/** Whether a rule holds for a language tag. Latin names stand in texts of every language, so `la` takes the English rules. */
export function holdsFor(rule: { languages: readonly string[] }, language: string): boolean {
  const primary = language.toLowerCase().split('-')[0]!;
  return rule.languages.includes(primary === 'la' || primary === '' ? 'en' : primary);
}
