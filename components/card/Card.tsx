import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Evidence, Sense } from '@/lookup/findings.ts';
import { sentencesOf } from '@/lookup/article/statements-of.ts';
import type { Elsewhere } from '@/lookup/article/elsewhere.ts';
import type { TermWithin } from '@/lookup/article/terms-within.ts';
import type { DictionaryInfo, Entry, EntryKey } from '@/lookup/model.ts';
import { ArticleBody, Replaced } from '../article/ArticleBody.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import type { CardDeeds } from './CardTools.tsx';
import { CitationPreview } from '../article/CitationPreview.tsx';
import { withNotes } from './copied-selection.ts';
import { ReadingContext } from '../article/reading.ts';
import { reveal } from '../controls/reveal.ts';
import { useWords } from '../strings/words.ts';
import { useReading } from '../article/use-reading.ts';

/** Another entry of the same dictionary, by the name it is shown under. */
export interface EntryLink {
  id: string;
  name: string;
}

/** An entry that the reader came by, and the way back to it. */
export interface BackLink {
  name: string;
  onBack: () => void;
}

export interface CardProps {
  entry: Entry;
  dictionary: DictionaryInfo;
  now: Date;
  /** `popover`: a dialog on a page. `page`: part of one of our own pages, everything unfolded. */
  variant: 'popover' | 'page';
  /** The term as the page writes it; left out when the entry was opened by name. */
  term?: string;
  /** `faint`: the card says "may mean" and why it is not sure. */
  outcome?: 'marked' | 'faint';
  evidence?: Evidence;
  /** What else the term may mean. */
  others?: readonly Sense[];
  /** Entries named as related or replacing, as far as their names are known. */
  related?: readonly EntryLink[];
  /** The entries above and below it in its dictionary. */
  broader?: readonly EntryLink[];
  narrower?: readonly EntryLink[];
  /** What other articles say of it. */
  elsewhere?: readonly Elsewhere[];
  onChooseSense?: (sense: Sense) => void;
  /** The term means none of these on this page: it is not marked there any more. */
  onNone?: () => void;
  /** From now on the term means this entry wherever no definition says otherwise. */
  onAlways?: () => Promise<boolean>;
  /** Opens another entry in turn. */
  onOpenEntry?: (key: EntryKey) => void;
  onPolicy: () => void;
  /** The entries that led here, first the first: the card never closes its parents. */
  trail?: readonly BackLink[];
  /** The other terms that the entry's own text speaks of, once they are known. */
  terms?: readonly TermWithin[];
  deeds?: CardDeeds;
  /** Where the card may stay while the page is read on. */
  pin?: { pinned: boolean; onPin: (pinned: boolean) => void };
  onClose?: () => void;
}

const NONE: readonly never[] = [];

/** What a dictionary says of one entry, with its citations, its review and its age. */
export function Card(props: CardProps) {
  const { entry, dictionary, now, variant, term, outcome, evidence, others = [] } = props;
  const {
    related = NONE,
    broader = NONE,
    narrower = NONE,
    elsewhere = NONE,
    onChooseSense,
    onNone,
    onAlways,
    onOpenEntry,
    onPolicy,
    onClose,
  } = props;
  const { trail = NONE, terms = NONE, deeds, pin } = props;
  const { strings, language } = useWords();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLHeadingElement>(null);
  const source = useRef<HTMLParagraphElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const name = `${dictionary.id} ${entry.id}`;
  const shown = useRef(name);
  const { article, replacedBy } = entry;
  const places = useMemo(() => placesOf(terms, entry), [terms, entry]);
  const { reading, cited, goBack, preview, dismissPreview, holdPreview } = useReading({
    article,
    now,
    id: `${id}-reference`,
    root,
    source,
    openEntry: onOpenEntry,
    dictionary: dictionary.id,
    terms: places,
  });
  useLayoutEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    // Another entry in the same card: it begins at its beginning, and focus does not fall out of the card with the old text.
    for (const scrolled of [root.current, body.current]) scrolled?.scrollTo(0, 0);
    root.current?.focus({ preventScroll: true });
  }, [name]);
  const goToStatus = () => {
    if (status.current === null) return;
    reveal(status.current);
    status.current.focus({ preventScroll: true });
  };
  return (
    <ReadingContext.Provider value={reading}>
      <div
        ref={root}
        class={`vd card card-${variant}`}
        dir="ltr"
        lang={language}
        role={variant === 'popover' ? 'dialog' : 'article'}
        aria-labelledby={`${id}-title`}
        tabIndex={variant === 'popover' ? -1 : undefined}
        onCopy={(event) => {
          const text = root.current && withNotes(root.current);
          if (text === null || event.clipboardData === null) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', text);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // First the preview, then the card: one Esc never closes both.
          if (preview !== null) {
            event.stopPropagation();
            event.preventDefault();
            dismissPreview();
          } else if (onClose !== undefined) {
            event.stopPropagation();
            // The page's own dialog would close on it too.
            event.preventDefault();
            onClose();
          }
        }}
      >
        {variant === 'popover' && <div class="card-grip" aria-hidden="true" />}
        <CardHead
          key={`${name} ${outcome ?? ''}`}
          titleId={`${id}-title`}
          entry={entry}
          dictionary={dictionary}
          now={now}
          term={term}
          outcome={outcome}
          evidence={evidence}
          others={others}
          onChooseSense={onChooseSense}
          onNone={onNone}
          onAlways={onAlways}
          onClose={onClose}
          trail={trail}
          deeds={deeds}
          pin={pin}
          onStatus={goToStatus}
        />
        <div class="card-body" ref={body}>
          {replacedBy !== null && (
            <Replaced onOpen={onOpenEntry && (() => onOpenEntry({ dictionary: dictionary.id, entry: replacedBy }))} />
          )}
          <ArticleBody
            key={name}
            entry={entry}
            language={dictionary.language}
            variant={variant}
            elsewhere={elsewhere}
            cited={cited}
            onBack={goBack}
          />
          <CardFoot
            entry={entry}
            dictionary={dictionary}
            now={now}
            kin={[
              { label: strings.card.related, links: related },
              { label: strings.card.broader, links: broader },
              { label: strings.card.narrower, links: narrower },
            ]}
            statusRef={status}
            sourceRef={source}
            onOpenEntry={onOpenEntry}
            onPolicy={onPolicy}
          />
          {preview && <CitationPreview id={`${id}-preview`} preview={preview} onHold={holdPreview} />}
        </div>
      </div>
    </ReadingContext.Provider>
  );
}

/** The terms by the piece of the entry they stand in. */
function placesOf(terms: readonly TermWithin[], entry: Entry): ReadonlyMap<object, readonly TermWithin[]> {
  const places = new Map<object, TermWithin[]>();
  const sentences = sentencesOf(entry);
  for (const term of terms) {
    const piece = entry.article === null ? entry.definition : sentences[term.sentence]?.[term.piece];
    if (piece) places.set(piece, [...(places.get(piece) ?? []), term]);
  }
  return places;
}
