/** The wording of an entry as plain lines: what an approval approves, what is hashed, and what later changes are told against. */
import type { Entry, Inline, Passage, Statement, WordingChange } from '../model.ts';
import { passagesOfBlock } from './walk.ts';

/**
 * Name, headings, statements with their citations, notes, and the references as printed: one line each. White space and review
 * steps play no part.
 */
export function wordingLines({ name, article }: Entry): string[] {
  const lines = [`# ${name}`];
  for (const section of article?.sections ?? []) {
    lines.push(`## ${section.heading}`);
    for (const block of section.blocks) {
      const mark = block.type === 'list' ? '- ' : '';
      for (const passage of passagesOfBlock(block)) lines.push(...passageLines(passage, mark));
    }
  }
  const references = article?.references ?? [];
  if (references.length > 0) lines.push('## References');
  for (const { key, text, link } of references) lines.push([`[@${key}]`, text, link?.url ?? ''].join(' ').trimEnd());
  return lines;
}

/** The lines that left the approved wording and those that came in, repeats counted. */
export function wordingChange(
  before: readonly string[],
  after: readonly string[],
): Pick<WordingChange, 'removed' | 'added'> {
  return { removed: without(before, after), added: without(after, before) };
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

function passageLines({ statements, notes }: Passage, mark: string): string[] {
  return [
    ...statements.map((statement) => mark + statementLine(statement)),
    ...notes.flatMap((note) => passageLines(note, '> ')),
  ];
}

function statementLine({ content, citations }: Statement): string {
  const cited = citations.map(({ key, unchecked }) => `[@${key}]${unchecked ? '{unchecked}' : ''}`);
  return [content.map(inlineText).join(''), ...cited].join(' ');
}

function inlineText(part: Inline): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'emphasis':
      return `*${part.text}*`;
    case 'dose':
      return `\`${part.text}\``;
    case 'entry':
      return `[${part.text}](${part.entry})`;
  }
}
