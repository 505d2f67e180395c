/** A glossary as CSV for spreadsheets (RFC 4180, UTF-8 with its mark, which Excel asks for). */
import type { Glossary, GlossaryWords } from './glossary.ts';

/** The glossary as one CSV file; its first row names the columns. */
export function glossaryCsv({ terms }: Glossary, words: GlossaryWords): string {
  const { columns } = words;
  const head = [
    columns.term,
    columns.otherNames,
    columns.text,
    columns.count,
    columns.review,
    columns.dictionary,
    columns.version,
    columns.licence,
  ];
  const rows = terms.map((term) => [
    term.uncertain ? `${term.name} (${words.mayMean})` : term.name,
    term.otherNames.join(' · '),
    term.text ?? (term.withheld ? words.withheld : words.noText),
    String(term.count),
    words.review(term.review),
    term.dictionaryName,
    term.version,
    term.licence ?? '',
  ]);
  return `\u{FEFF}${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * Always quoted. A cell that a spreadsheet would take for a formula begins with an apostrophe, which it shows as text: terms
 * come from dictionaries and titles from pages that anyone may have written.
 */
function cell(text: string): string {
  const safe = /^[\s\p{Cc}]*[=+\-@＝＋－＠|%]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
