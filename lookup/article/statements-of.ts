/** The sentences of an entry, one by one in reading order: what terms are looked for in, and where they stand in it. */
import type { Article, Entry, Inline, Passage, SectionKind } from '../model.ts';

/** The pieces of one sentence, as the entry holds them: the card finds its pieces again by identity. */
export type Sentence = readonly Inline[];

/** A paragraph or list item, and where it stands. */
export interface PlacedPassage {
  section: SectionKind;
  isItem: boolean;
  passage: Passage;
}

/** Every sentence of an article, editor's notes included; the definition where there is no article. */
export function sentencesOf({ article, definition }: Pick<Entry, 'article' | 'definition'>): readonly Sentence[] {
  if (article !== null) return passagesOf(article).flatMap(({ passage }) => sentencesIn(passage));
  return definition === null ? [] : [[{ type: 'text', text: definition.text }]];
}

/** The passages of an article in reading order. */
export function passagesOf({ sections }: Article): readonly PlacedPassage[] {
  return sections.flatMap(({ kind, blocks }) =>
    blocks.flatMap((block) => {
      const isItem = block.type === 'list';
      return (isItem ? block.items : [block.passage]).map((passage) => ({ section: kind, isItem, passage }));
    }),
  );
}

/** The sentences of a passage: its own, then those of its notes. */
export function sentencesIn({ statements, notes }: Passage): readonly Sentence[] {
  return [...statements.map(({ content }) => content), ...notes.flatMap(sentencesIn)];
}
