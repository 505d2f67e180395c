/** The words of an exported glossary, from the catalogues. */
import type { GlossaryText, GlossaryWords } from '@/lookup/glossary/glossary.ts';
import { type Language, LOCALES } from '@/lookup/language.ts';
import { dayInWords } from '@/lookup/age.ts';
import { disclaimer } from '../options/disclaimer.ts';
import { catalogues } from '../strings/catalogues.ts';

/** `version` is that of the extension. */
export function glossaryWords(language: Language, version: string): GlossaryWords {
  const { card, pages } = catalogues[language];
  const { glossary, popup } = pages;
  const { term, otherNames, ...others } = glossary.columns;
  const review = (given: GlossaryText['review']): string => {
    if (given === null) return glossary.review.imported;
    const { source, wording } = given;
    if (source === null) return wording ? glossary.review.ownApproved : glossary.review.own;
    return `${card.review.short[source]} · ${wording ? glossary.review.wordingApproved : glossary.review.wording}`;
  };
  return {
    heading: glossary.heading,
    alsoCalled: glossary.alsoCalled,
    times: glossary.times,
    withheld: glossary.withheld,
    noText: glossary.noText,
    from: glossary.from,
    definitionFrom: glossary.definitionFrom,
    columns: { term, otherNames, ...others },
    made: (date) => glossary.made(dayInWords(date, LOCALES[language]), version),
    disclaimer: disclaimer.text,
    mayMean: popup.mayMean,
    note: card.notes.one,
    licence: card.review.licence,
    review,
  };
}
