/** The words of an article or definition as plain text. Doses are left out: they are shown only where their note stands. */
import { hasDose, holdsDose } from '../article/doses.ts';
import type { Article, Entry, Inline, Passage, Section } from '../model.ts';

function inlineText(inline: Inline): string {
  return inline.type === 'dose' ? '' : inline.text;
}

function passageText({ statements, notes }: Passage): string {
  const own = statements.map(({ content }) => content.map(inlineText).join(''));
  return [...own, ...notes.map(passageText)].join(' ');
}

function passagesIn({ blocks }: Section): readonly Passage[] {
  return blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.passage]));
}

function hasDoseToken({ statements, notes }: Passage): boolean {
  return statements.some(hasDose) || notes.some(hasDoseToken);
}

/** One section as plain text. */
export function sectionText(section: Section): string {
  return passagesIn(section).map(passageText).join(' ').replace(/\s+/g, ' ').trim();
}

/** The whole article as plain text, for searching. */
export function articleText({ sections }: Article): string {
  return sections.map((section) => `${section.heading} ${sectionText(section)}`).join(' ');
}

/** Characters of a summary in a result line. */
const SUMMARY_LENGTH = 180;

/**
 * The first words of the summary or definition, cut at a word. Empty where it states an amount: a list has no place for the
 * citation and the note that go with one.
 */
export function summaryLine({ article, definition }: Pick<Entry, 'article' | 'definition'>): string {
  const [summary] = article?.sections ?? [];
  const text = summary === undefined ? (definition?.text ?? '') : sectionText(summary);
  if (holdsDose(text) || (summary !== undefined && passagesIn(summary).some(hasDoseToken))) return '';
  if (text.length <= SUMMARY_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', SUMMARY_LENGTH)).replace(/[\s,;:.]+$/, '')}…`;
}
