/** A glossary as text that Anki imports as notes: front, back, tag. Its file header says how it is to be read. */
import type { Glossary, GlossaryTerm, GlossaryWords } from './glossary.ts';

/** The glossary as notes of Anki's basic type; entries without a text make no card. */
export function glossaryAnki({ terms }: Glossary, words: GlossaryWords): string {
  const head = ['#separator:tab', '#html:false', '#notetype:Basic', '#tags column:3'];
  const rows = terms.filter(({ text }) => text !== null).map((term) => noteRow(term, words));
  return `${[...head, ...rows].join('\n')}\n`;
}

function noteRow(term: GlossaryTerm, words: GlossaryWords): string {
  const { name, otherNames, text, dictionaryName, version, review } = term;
  const back = [
    text ?? '',
    ...(otherNames.length > 0 ? [`${words.alsoCalled} ${otherNames.join(' · ')}`] : []),
    `${words.from(dictionaryName, version)} · ${words.review(review)}`,
  ].join(' — ');
  return [name, back, 'vademecum'].map(field).join('\t');
}

/**
 * Always quoted, so that no field begins a comment or breaks a row. Anki reads media and LaTeX out of fields even where they are
 * no HTML: a word joiner takes those commands apart.
 */
function field(text: string): string {
  const safe = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\[(?=\/?(?:sound|latex|anki|\$))/gi, '[\u{2060}')
    .replace(/\\(?=[([])/g, '\\\u{2060}')
    .replace(/\{\{/g, '{\u{2060}{');
  return `"${safe.replaceAll('"', '""')}"`;
}
