/** Ways through an article in reading order, notes after the passage they belong to. */
import type { Article, ArticleBlock, Passage, Section, Statement } from '../model.ts';

/** A passage with where it stands. */
export interface PlacedPassage {
  section: Section;
  passage: Passage;
  /** An editor's note: attached to a passage, or standing in the section of notes. */
  isNote: boolean;
}

/** The passages of a block, without their notes. */
export function passagesOfBlock(block: ArticleBlock): readonly Passage[] {
  return block.type === 'paragraph' ? [block.passage] : block.items;
}

/** Every passage of the sections, each before its notes. */
export function* passagesOf(sections: readonly Section[]): Generator<PlacedPassage> {
  for (const section of sections) {
    for (const block of section.blocks) {
      for (const passage of passagesOfBlock(block)) yield* withNotes(section, passage, section.kind === 'notes');
    }
  }
}

function* withNotes(section: Section, passage: Passage, isNote: boolean): Generator<PlacedPassage> {
  yield { section, passage, isNote };
  for (const note of passage.notes) yield* withNotes(section, note, true);
}

/** Every statement of an article in reading order. */
export function* statementsOf(article: Pick<Article, 'sections'>): Generator<Statement> {
  for (const { passage } of passagesOf(article.sections)) yield* passage.statements;
}

/** The words of a statement, without its citations. */
export function textOfStatement(statement: Statement): string {
  return statement.content.map((part) => part.text).join('');
}
