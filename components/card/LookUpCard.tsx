import { useId } from 'preact/hooks';
import { MAX_QUERY } from '@/lookup/limits.ts';
import type { SearchHit, SelectionAnswer } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { Glyph } from '../controls/Glyph.tsx';
import { HitLine } from '../search/HitLine.tsx';
import { SearchLinks } from '../search/SearchLinks.tsx';
import { useStrings, useWords } from '../strings/words.ts';

/** As much of a selection as a title shows. */
const MAX_TITLE = 80;

export interface LookUpCardProps {
  /** The selected text, as selected. */
  query: string;
  answer: SelectionAnswer | { kind: 'loading' } | { kind: 'failed' };
  variant: 'popover' | 'page';
  onOpen: (key: EntryKey) => void;
  onClose?: () => void;
}

/** What is known of a selected text when it is not simply one entry: its meanings, what is near it, or that it is unknown. */
export function LookUpCard({ query, answer, variant, onOpen, onClose }: LookUpCardProps) {
  const { strings, language } = useWords();
  const text = strings.lookUp;
  const id = useId();
  const shown = query.trim().replace(/\s+/g, ' ');
  const title = shown.length > MAX_TITLE ? `${shown.slice(0, MAX_TITLE).trimEnd()}…` : shown;
  return (
    <div
      class={`vd card card-${variant} look-up`}
      dir="ltr"
      lang={language}
      role={variant === 'popover' ? 'dialog' : 'region'}
      aria-labelledby={id}
      tabIndex={variant === 'popover' ? -1 : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onClose === undefined) return;
        event.stopPropagation();
        // The page's own dialog would close on it too.
        event.preventDefault();
        onClose();
      }}
    >
      {variant === 'popover' && <div class="card-grip" aria-hidden="true" />}
      <header class="card-head">
        <div class="card-title-row">
          <div class="card-titles">
            <h2 class="look-up-title" id={id}>
              {title === '' ? strings.name : text.title(title)}
            </h2>
          </div>
          {onClose && (
            <button type="button" class="icon-button" aria-label={strings.card.close} onClick={onClose}>
              <Glyph name="close" />
            </button>
          )}
        </div>
      </header>
      <div class="card-body">
        <Answer query={shown} answer={answer} onOpen={onOpen} />
      </div>
    </div>
  );
}

function Answer({ query, answer, onOpen }: Pick<LookUpCardProps, 'query' | 'answer' | 'onOpen'>) {
  const text = useStrings().lookUp;
  switch (answer.kind) {
    case 'entries':
      return <Hits query={query} lead={text.senses(answer.hits.length)} hits={answer.hits} onOpen={onOpen} />;
    case 'near':
      return (
        <>
          <Hits query={query} lead={text.near} hits={answer.hits} onOpen={onOpen} />
          <Elsewhere query={query} />
        </>
      );
    case 'unknown':
      return (
        <>
          <p class="look-up-lead">{text.unknown}</p>
          <Elsewhere query={query} />
        </>
      );
    case 'empty':
      return <p class="look-up-lead">{text.empty}</p>;
    case 'too-long':
      return <p class="look-up-lead">{text.tooLong(MAX_QUERY)}</p>;
    case 'loading':
      return (
        <p class="look-up-lead" role="status">
          {text.loading}
        </p>
      );
    case 'failed':
      return (
        <p class="look-up-lead" role="alert">
          {text.failed}
        </p>
      );
  }
}

interface HitsProps {
  query: string;
  lead: string;
  hits: readonly SearchHit[];
  onOpen: (key: EntryKey) => void;
}

function Hits({ query, lead, hits, onOpen }: HitsProps) {
  return (
    <>
      <p class="look-up-lead">{lead}</p>
      <ul class="hits" role="list">
        {hits.map((hit) => (
          <li key={`${hit.dictionary} ${hit.entry}`}>
            <button type="button" class="hit" onClick={() => onOpen({ dictionary: hit.dictionary, entry: hit.entry })}>
              <HitLine hit={hit} query={query} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Elsewhere({ query }: { query: string }) {
  const text = useStrings().lookUp;
  return (
    <div class="look-up-elsewhere">
      <SearchLinks query={query} lead={text.elsewhere} />
    </div>
  );
}
