import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import type { Card as CardData } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { Glyph } from '../controls/Glyph.tsx';
import { scrollerOf } from '../controls/reveal.ts';
import { SaveButton } from './SaveButton.tsx';
import { usePageStrings } from '../strings/words.ts';
import { type EntryServices, WholeEntry } from './WholeEntry.tsx';

export interface OpenedArticlesProps {
  /** The articles that were opened one from another; the last is read. */
  opened: readonly CardData[];
  now: Date;
  services: EntryServices;
  /** Where the way back leads from the first. */
  backTo: string;
  onBack: () => void;
  saved: readonly KeptEntry[];
  onSave: (key: EntryKey, saved: boolean) => void;
  onOpen: (key: EntryKey) => void;
  onPolicy: () => void;
  /** Shows it in the side panel; absent there, and where there is none. */
  onPanel?: ((key: EntryKey) => void) | undefined;
}

/** Where the reader was in an article when another was opened from it. */
interface Left {
  card: CardData;
  focus: Element | null;
  scroll: number;
}

/** Articles that were opened one from another. All stay as they were left; the last is seen, and has the focus. */
export function OpenedArticles(props: OpenedArticlesProps) {
  const { opened, backTo, onOpen } = props;
  const places = useRef<(HTMLDivElement | null)[]>([]);
  const left = useRef<Left[]>([]);
  const depth = useRef(0);
  const read = opened.at(-1);
  useLayoutEffect(() => {
    const place = places.current[opened.length - 1];
    const kept = left.current[opened.length - 1];
    // Only on the way back, and only to the same article.
    const before = opened.length < depth.current && kept?.card === read ? kept : undefined;
    depth.current = opened.length;
    if (!place) return;
    const scroller = scrollerOf(place);
    if (scroller) scroller.scrollTop = before?.scroll ?? 0;
    const focus = before?.focus;
    if (focus instanceof HTMLElement && place.contains(focus)) focus.focus({ preventScroll: true });
    else place.focus({ preventScroll: true });
  }, [opened.length, read]);
  const open = (key: EntryKey) => {
    const place = places.current[opened.length - 1];
    if (read && place) {
      const focus = (place.getRootNode() as Document | ShadowRoot).activeElement;
      left.current[opened.length - 1] = { card: read, focus, scroll: scrollerOf(place)?.scrollTop ?? 0 };
    }
    onOpen(key);
  };
  return (
    <>
      {opened.map((card, at) => (
        <div
          class="popup-opened"
          key={`${at} ${card.dictionary.id} ${card.entry.id}`}
          ref={(place) => void (places.current[at] = place)}
          tabIndex={-1}
          hidden={at < opened.length - 1}
        >
          <OpenedArticle {...props} card={card} onOpen={open} backTo={opened[at - 1]?.entry.name ?? backTo} />
        </div>
      ))}
    </>
  );
}

/** One of them, under a bar with the way back and what can be done with it. */
function OpenedArticle(props: OpenedArticlesProps & { card: CardData }) {
  const { card, now, services, backTo, onBack, saved, onSave, onOpen, onPolicy, onPanel } = props;
  const text = usePageStrings();
  const key = { dictionary: card.dictionary.id, entry: card.entry.id };
  return (
    <>
      <div class="bar">
        <button type="button" class="bar-button bar-back" onClick={onBack}>
          <Glyph name="back" />
          <span class="bar-back-name">{backTo}</span>
        </button>
        {onPanel && (
          <button type="button" class="bar-button" onClick={() => onPanel(key)}>
            <Glyph name="panel" />
            {text.panel.toPanel}
          </button>
        )}
        <SaveButton
          saved={saved.some(({ dictionary, entry }) => dictionary === key.dictionary && entry === key.entry)}
          onChange={(save) => onSave(key, save)}
        />
      </div>
      <WholeEntry card={card} now={now} services={services} onOpen={onOpen} onPolicy={onPolicy} />
    </>
  );
}
