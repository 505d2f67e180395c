import type { Language } from '@/lookup/language.ts';

/** A noun in the forms that its language's plural rules ask for; English and German have two. */
interface Forms {
  one: string;
  other: string;
}

/** Says counts in one language: "1 result", "3,458 results". Chosen by the language's own plural rules. */
export function countIn(language: Language): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, { one, other }) => `${numbers.format(count)} ${rules.select(count) === 'one' ? one : other}`;
}
