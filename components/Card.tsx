import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Evidence, Sense } from '@/lookup/findings.ts';
import type { DictionaryInfo, Entry } from '@/lookup/model.ts';
import { ArticleBody, Replaced } from './ArticleBody.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { CitationPreview } from './CitationPreview.tsx';
import { ReadingContext } from './reading.ts';
import { reveal } from './reveal.ts';
import { useWords } from './strings/words.ts';
import { useReading } from './use-reading.ts';

/** Another entry of the same dictionary, by the name it is shown under. */
export interface EntryLink {
  id: string;
  name: string;
}

/** The entry the reader came from. */
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
  onChooseSense?: (sense: Sense) => void;
  /** The term means none of these on this page: it is not marked there any more. */
  onNone?: () => void;
  /** From now on the term means this entry wherever no definition says otherwise. */
  onAlways?: () => void;
  /** Opens another entry of the same dictionary. */
  onOpenEntry?: (id: string) => void;
  onPolicy: () => void;
  /** Set while the card was reached from another: the trail leads back, the card never closes its parent. */
  back?: BackLink;
  onClose?: () => void;
}

/** What a dictionary says of one entry, with its citations, its review and its age. */
export function Card(props: CardProps) {
  const { entry, dictionary, now, variant, term, outcome, evidence, others = [] } = props;
  const { related = [], onChooseSense, onNone, onAlways, onOpenEntry, onPolicy, onClose, back } = props;
  const { language } = useWords();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLHeadingElement>(null);
  const source = useRef<HTMLParagraphElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const name = `${dictionary.id} ${entry.id}`;
  const shown = useRef(name);
  const article = entry.article;
  const { reading, cited, goBack, preview, dismissPreview, holdPreview } = useReading({
    article,
    now,
    id: `${id}-reference`,
    root,
    source,
    openEntry: onOpenEntry,
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
          back={back}
          onStatus={goToStatus}
        />
        <div class="card-body" ref={body}>
          {entry.replacedBy !== null && <Replaced by={entry.replacedBy} onOpenEntry={onOpenEntry} />}
          <ArticleBody key={name} entry={entry} variant={variant} cited={cited} onBack={goBack} />
          <CardFoot
            entry={entry}
            dictionary={dictionary}
            now={now}
            related={related}
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
