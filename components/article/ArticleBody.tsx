import { passagesOf } from '@/lookup/article/statements-of.ts';
import type { Article, Entry, Passage, Section } from '@/lookup/model.ts';
import type { Elsewhere } from '@/lookup/article/elsewhere.ts';
import { ElsewhereText } from './ElsewhereText.tsx';
import { Fold } from './Fold.tsx';
import { Blocks } from './PassageText.tsx';
import { ReferenceList } from './ReferenceList.tsx';
import { SpokenText } from './SpokenText.tsx';
import { useWords } from '../strings/words.ts';

interface ArticleBodyProps {
  entry: Entry;
  /** BCP 47 tag of what its dictionary writes. */
  language: string;
  variant: 'popover' | 'page';
  /** What other articles say of it. */
  elsewhere: readonly Elsewhere[];
  cited: { number: number; visit: number } | null;
  onBack: () => void;
}

/** Said before anything else: the dictionary no longer stands by this entry. */
export function Replaced({ onOpen }: { onOpen: (() => void) | undefined }) {
  const { strings } = useWords();
  return (
    <p class="card-warning card-replaced" role="note">
      {strings.card.obsolete}{' '}
      {onOpen && (
        <button type="button" class="link" onClick={onOpen}>
          {strings.card.toReplacement}
        </button>
      )}
    </p>
  );
}

/** What the entry says: summary and management at once, the rest behind clear headings, the references last. */
export function ArticleBody({ entry, language, variant, elsewhere, cited, onBack }: ArticleBodyProps) {
  const { strings } = useWords();
  const { article } = entry;
  if (article === null) return <DefinitionText entry={entry} language={language} />;
  return (
    <div class="card-article">
      {article.sections.map((section) => (
        <SectionText key={section.heading} section={section} language={article.language} open={variant === 'page'} />
      ))}
      {elsewhere.map((part, at) => (
        <ElsewhereText key={part.id} part={part} open={at === 0 || variant === 'page'} />
      ))}
      <Legend article={article} elsewhere={elsewhere} />
      {article.references.length > 0 && (
        <Fold
          heading={strings.references.heading(article.references.length)}
          open={variant === 'page'}
          opened={cited?.visit ?? 0}
        >
          <ReferenceList references={article.references} cited={cited?.number ?? null} onBack={onBack} />
        </Fold>
      )}
    </div>
  );
}

function SectionText({ section, language, open }: { section: Section; language: string; open: boolean }) {
  const words = useWords();
  const { kind, heading, blocks } = section;
  if (kind === 'summary')
    return (
      <section class="card-summary" lang={language} aria-label={heading}>
        <Blocks blocks={blocks} />
      </section>
    );
  if (kind === 'management')
    return (
      <section class="card-management" lang={language}>
        <h3>{heading}</h3>
        <Blocks blocks={blocks} />
      </section>
    );
  return (
    <Fold heading={heading} language={language} open={open}>
      {kind === 'notes' ? (
        <div class="note" role="note">
          <p class="note-label" lang={words.language}>
            {words.strings.notes.apart}
          </p>
          <Blocks blocks={blocks} />
        </div>
      ) : (
        <Blocks blocks={blocks} />
      )}
    </Fold>
  );
}

/** Says in words what the marks beside numbers mean, if this text has any. */
function Legend({ article, elsewhere }: { article: Article; elsewhere: readonly Elsewhere[] }) {
  const { strings } = useWords();
  const passages = [
    ...passagesOf(article).map(({ passage }) => passage),
    ...elsewhere.flatMap((part) => part.passages),
  ];
  const citations = passages.flatMap(citationsOf);
  const bySource = citations.some(({ key }) => key === 'source');
  const unchecked = citations.some((citation) => citation.unchecked);
  if (!bySource && !unchecked) return null;
  return (
    <dl class="legend" aria-label={strings.citation.legend}>
      {bySource && (
        <div>
          <dt class="cite cite-source">{strings.citation.source}</dt>
          <dd>{strings.citation.bySource}</dd>
        </div>
      )}
      {unchecked && (
        <div>
          <dt class="cite cite-unchecked">
            [n]<span class="cite-doubt">?</span>
          </dt>
          <dd>{strings.citation.unchecked}</dd>
        </div>
      )}
    </dl>
  );
}

function citationsOf(passage: Passage): { key: string; unchecked: boolean }[] {
  return [...passage.statements.flatMap(({ citations }) => citations), ...passage.notes.flatMap(citationsOf)];
}

/** An entry without an article: its definition with where it was taken from, or the plain fact that there is none. */
function DefinitionText({ entry, language }: { entry: Entry; language: string }) {
  const { strings } = useWords();
  const { definition } = entry;
  if (definition === null) return <p class="card-article card-empty">{strings.card.nameOnly}</p>;
  return (
    <div class="card-article">
      <section class="card-summary" aria-label={strings.card.summary}>
        <p lang={language} dir="auto">
          <SpokenText of={definition} text={definition.text} />
        </p>
      </section>
      {definition.sources.length > 0 && (
        <p class="remark">
          {strings.card.definitionFrom} {definition.sources.join(', ')}
        </p>
      )}
    </div>
  );
}
