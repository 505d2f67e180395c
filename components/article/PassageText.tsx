import { Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import type { ArticleBlock, Inline, Passage, Statement } from '@/lookup/model.ts';
import { CitationMark } from './CitationMark.tsx';
import { SpokenText } from './SpokenText.tsx';
import { TextLink } from './TextLink.tsx';
import { ReadingContext } from './reading.ts';
import { useWords } from '../strings/words.ts';

/** The blocks of a section: paragraphs and lists, each passage with its editor's notes inside it. */
export function Blocks({ blocks }: { blocks: readonly ArticleBlock[] }) {
  return (
    <>
      {blocks.map((block, at) =>
        block.type === 'paragraph' ? (
          <div class="passage" key={at}>
            <PassageText passage={block.passage} />
          </div>
        ) : (
          <ul class="points" role="list" key={at}>
            {block.items.map((item, index) => (
              <li class="passage" key={index}>
                <PassageText passage={item} />
              </li>
            ))}
          </ul>
        ),
      )}
    </>
  );
}

/** One passage: its statements, then its notes, which never stand anywhere else. */
export function PassageText({ passage }: { passage: Passage }) {
  const { strings, language } = useWords();
  return (
    <>
      <p>
        {passage.statements.map((statement, at) => (
          <Fragment key={at}>
            {at > 0 && ' '}
            <StatementText statement={statement} />
          </Fragment>
        ))}
      </p>
      {passage.notes.map((note, at) => (
        <div class="note" role="note" key={at}>
          <p class="note-label" lang={language}>
            {strings.notes.one}
          </p>
          <PassageText passage={note} />
        </div>
      ))}
    </>
  );
}

function StatementText({ statement }: { statement: Statement }) {
  return (
    <>
      {statement.content.map((inline, at) => (
        <InlineText inline={inline} key={at} />
      ))}
      {statement.citations.length > 0 && (
        <>
          {/* A citation never starts a line alone. */}
          {'\u00a0'}
          <span class="cites">
            {statement.citations.map((citation, at) => (
              <Fragment key={at}>
                {at > 0 && <wbr />}
                <CitationMark citation={citation} />
              </Fragment>
            ))}
          </span>
        </>
      )}
    </>
  );
}

function InlineText({ inline }: { inline: Inline }) {
  const reading = useContext(ReadingContext);
  switch (inline.type) {
    case 'text':
      return <SpokenText of={inline} text={inline.text} />;
    case 'emphasis':
      return <em>{inline.text}</em>;
    case 'dose':
      return <span class="dose">{inline.text}</span>;
    case 'entry': {
      const open = reading?.openEntry;
      if (reading === null || open === undefined) return <>{inline.text}</>;
      return (
        <TextLink
          text={inline.text}
          to={`entry-${inline.entry}`}
          onFollow={() => open({ dictionary: reading.dictionary, entry: inline.entry })}
        />
      );
    }
  }
}
