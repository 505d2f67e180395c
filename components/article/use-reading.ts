import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TermWithin } from '@/lookup/article/terms-within.ts';
import type { Article, DictionaryId, EntryKey } from '@/lookup/model.ts';
import type { Cited, Reading } from './reading.ts';
import { reveal } from '../controls/reveal.ts';

/** Milliseconds: a passing pointer opens no preview; a leaving one may still enter it. */
const HOVER_REST = 120;
const HOVER_GRACE = 250;

export interface Preview {
  cited: Cited;
  from: HTMLElement;
  /** Shown at the far edge of the view, so that it never covers the citation it explains. */
  place: 'top' | 'bottom';
}

interface Visit {
  article: Article | null;
  number: number;
  visit: number;
}

interface ReadingState {
  reading: Reading;
  /** The reference last gone to, and a count that grows with every visit. */
  cited: { number: number; visit: number } | null;
  /** Back to the citation that led to the list. */
  goBack: () => void;
  preview: Preview | null;
  dismissPreview: () => void;
  /** The pointer is over the preview: keep it. */
  holdPreview: () => void;
}

interface ReadingOptions {
  article: Article | null;
  now: Date;
  id: string;
  root: RefObject<HTMLElement | null>;
  source: RefObject<HTMLElement | null>;
  openEntry: ((key: EntryKey) => void) | undefined;
  dictionary: DictionaryId;
  terms: ReadonlyMap<object, readonly TermWithin[]>;
}

/** Keeps where the reader is in an article: which citation is previewed, which reference was gone to and from where. */
export function useReading(options: ReadingOptions): ReadingState {
  const { article, now, id, root, source, openEntry, dictionary, terms } = options;
  const [lastCited, setCited] = useState<Visit | null>(null);
  const [lastPreview, setPreview] = useState<Preview | null>(null);
  // Both belong to the article they were made in; another one in the same card starts afresh.
  const cited = lastCited !== null && lastCited.article === article ? lastCited : null;
  const preview = lastPreview !== null && lastPreview.from.isConnected ? lastPreview : null;
  const from = useRef<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const dismissPreview = useCallback(() => {
    clearTimeout(timer.current);
    setPreview(null);
  }, []);
  const holdPreview = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => () => clearTimeout(timer.current), []);

  useLayoutEffect(() => {
    if (cited === null) return;
    const item = root.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${cited.number}`)}`);
    if (!item) return;
    reveal(item);
    item.focus({ preventScroll: true });
  }, [cited, id, root]);

  const reading = useMemo<Reading>(() => {
    const show = (next: Cited, element: HTMLElement) => {
      const view = root.current?.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      const middle = view ? (Math.max(view.top, 0) + Math.min(view.bottom, innerHeight)) / 2 : 0;
      setPreview({ cited: next, from: element, place: box.top > middle ? 'top' : 'bottom' });
    };
    return {
      references: new Map(article?.references.map((reference) => [reference.key, reference])),
      source: article?.review.source ?? null,
      now,
      openEntry,
      dictionary,
      terms,
      referenceId: (number) => `${id}-${number}`,
      goTo: (next, element) => {
        dismissPreview();
        from.current = element;
        if (next.kind === 'reference') {
          setCited((last) => ({ article, number: next.reference.number, visit: (last?.visit ?? 0) + 1 }));
        } else if (source.current) {
          reveal(source.current);
          source.current.focus({ preventScroll: true });
        }
      },
      showPreview: (next, element, by) => {
        clearTimeout(timer.current);
        if (by === 'focus') show(next, element);
        else timer.current = setTimeout(() => show(next, element), HOVER_REST);
      },
      endPreview: (by) => {
        clearTimeout(timer.current);
        if (by === 'focus') setPreview(null);
        else timer.current = setTimeout(() => setPreview(null), HOVER_GRACE);
      },
    };
  }, [article, now, id, openEntry, dictionary, terms, root, source, dismissPreview]);

  const goBack = useCallback(() => {
    setCited(null);
    if (from.current === null) return;
    reveal(from.current);
    from.current.focus({ preventScroll: true });
  }, []);

  return { reading, cited, goBack, preview, dismissPreview, holdPreview };
}
