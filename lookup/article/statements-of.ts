/** The sentences of an entry, one by one in reading order: what terms are looked for in, and where they stand in it. */
import type { Entry, Inline, Passage } from '../model.ts';

/** The pieces of one sentence, as the entry holds them: the card finds its pieces again by identity. */
export type Sentence = readonly Inline[];

/** Every sentence of an article, editor's notes included; the definition where there is no article. */
export function sentencesOf({ article, definition }: Pick<Entry, 'article' | 'definition'>): readonly Sentence[] {
  if (article !== null) {
    return article.sections
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.passage])))
      .flatMap(inPassage);
  }
  return definition === null ? [] : [[{ type: 'text', text: definition.text }]];
}

function inPassage({ statements, notes }: Passage): readonly Sentence[] {
  return [...statements.map(({ content }) => content), ...notes.flatMap(inPassage)];
}
