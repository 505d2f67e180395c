/** A glossary as Markdown, to be read in any editor. What dictionaries and pages bring is text in it, never markup. */
import type { Glossary, GlossaryTerm, GlossaryWords } from './glossary.ts';

/** The glossary as one Markdown document. */
export function glossaryMarkdown({ title, date, terms }: Glossary, words: GlossaryWords): string {
  const parts = [`# ${escape(words.heading(title))}`, escape(words.made(date)), escape(words.disclaimer)];
  return `${[...parts, ...terms.map((term) => termMarkdown(term, words))].join('\n\n')}\n`;
}

function termMarkdown(term: GlossaryTerm, words: GlossaryWords): string {
  const { name, otherNames, text, withheld, sources, dictionaryName, version, licence, review, count, uncertain } =
    term;
  const head = [
    otherNames.length > 0 && `${words.alsoCalled} ${otherNames.join(' · ')}`,
    words.times(count),
    uncertain && words.mayMean,
  ];
  const origin = [
    words.from(dictionaryName, version),
    sources.length > 0 && words.definitionFrom(sources.join(', ')),
    licence !== null && words.licence(licence),
    words.review(review),
  ];
  return [
    `## ${escape(name)}`,
    escape(line(head, ' · ')),
    escape(text ?? (withheld ? words.withheld : words.noText)),
    `*${escape(line(origin, ' · '))}*`,
  ].join('\n\n');
}

function line(parts: readonly (string | false)[], between: string): string {
  return parts.filter((part) => part !== false).join(between);
}

/**
 * Backslashes before all that Markdown could read as markup, and no line breaks. Full stops after digits and the signs of lists
 * only count at the beginning of a line, where they are escaped too. Addresses are taken apart so that none becomes a link.
 */
function escape(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#|~$&!]/g, String.raw`\$&`)
    .replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/\b(https?|ftp):/gi, String.raw`$1\:`)
    .replace(/\b(www)\./gi, String.raw`$1\.`)
    .replace(/@/g, String.raw`\@`);
}
