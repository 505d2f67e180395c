import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import type { Card as CardData } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { Density, Scope } from '@/lookup/settings.ts';
import type { GlossaryFormat } from '../glossary/GlossaryExport.tsx';
import { OpenedArticles } from '../card/OpenedArticle.tsx';
import { PageTermList, type PageState } from '../glossary/PageTermList.tsx';
import { PopupFoot } from './PopupFoot.tsx';
import { PdfOffer } from '../reader/PdfOffer.tsx';
import { RecentChips } from './RecentChips.tsx';
import { Results, type SearchState } from '../search/Results.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { usePageStrings, useWords } from '../strings/words.ts';
import { useSearchList } from '../search/use-search-list.ts';
import { type EntryServices, WholeEntry } from '../card/WholeEntry.tsx';

export interface PopupProps {
  now: Date;
  /** What is typed; the owner keeps it, so that a search can be handed in. */
  query: string;
  onQuery: (query: string) => void;
  search: SearchState;
  /** The article shown before anything is typed. */
  first: { status: 'loading' } | { status: 'failed' } | { status: 'ready'; card: CardData };
  /** The article that was chosen, after those that led to it; empty while none is. */
  opened: readonly CardData[];
  services: EntryServices;
  onOpen: (key: EntryKey) => void;
  onBack: () => void;
  /** Away from all that are open. */
  onLeave: () => void;
  page: PageState;
  /** The site of the page behind the popup; null where nothing is ever marked. */
  site: { host: string; on: boolean; locked: boolean } | null;
  onSite: (on: boolean) => void;
  /** What marking "on" means. */
  scope: Scope;
  everywhere: boolean;
  onEverywhere: (on: boolean) => void;
  density: Density;
  onDensity: (density: Density) => void;
  onGoTo: (key: EntryKey) => void;
  onStep: (direction: 'next' | 'previous') => void;
  /** Marks this page once, where its site is marked only when asked. */
  onMark: () => void;
  onExport: (format: GlossaryFormat) => void;
  recent: readonly KeptEntry[];
  onClearRecent: () => void;
  saved: readonly KeptEntry[];
  onSave: (key: EntryKey, saved: boolean) => void;
  /** Opens the side panel, with an article or as it was last; absent where there is none. */
  onPanel?: ((key: EntryKey | null) => void) | undefined;
  /** Shows the PDF of this tab in the reader; absent where the tab shows none. */
  onReadPdf?: (() => void) | undefined;
  /** Opens the reader, to open a file in it. */
  onOpenPdf?: (() => void) | undefined;
  onOptions: () => void;
  onPolicy: () => void;
}

/** The toolbar popup: search, what is on this page, what was looked up, an article whole, and the switches. */
export function PopupView(props: PopupProps) {
  const { query, onQuery, search, opened, onOpen, onBack } = props;
  const { strings, language } = useWords();
  const text = usePageStrings().popup;
  const main = useRef<HTMLElement>(null);
  const list = useSearchList({ query, onQuery, search, covered: opened.length > 0, onOpen });
  const { typing } = list;
  const covered = opened.length > 0;
  // Before it is drawn: whoever opens the popup is typing already.
  useLayoutEffect(() => {
    if (covered) return;
    if (main.current !== null) main.current.scrollTop = 0;
    list.input.current?.focus({ preventScroll: true });
  }, [covered]);

  return (
    <div class="vd popup" lang={language}>
      <h1 class="said">{strings.name}</h1>
      <SearchBox
        {...list.box}
        query={query}
        onQuery={(typed) => {
          if (covered) props.onLeave();
          onQuery(typed);
        }}
        onPanel={props.onPanel && (() => props.onPanel?.(null))}
        onOptions={props.onOptions}
      />
      <main
        class="popup-main"
        ref={main}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !covered || event.defaultPrevented) return;
          event.preventDefault();
          onBack();
        }}
      >
        {covered ? (
          <OpenedArticles {...props} backTo={typing ? text.back : text.backToPage} />
        ) : typing ? (
          <Results listId={list.listId} query={query} search={search} active={list.active} onOpen={onOpen} />
        ) : (
          <Home {...props} />
        )}
      </main>
      <PopupFoot {...props} />
    </div>
  );
}

function Home(props: PopupProps) {
  const { first, recent, now, services, onOpen, onClearRecent, onPolicy } = props;
  const text = usePageStrings().popup;
  return (
    <>
      {props.onReadPdf === undefined ? <PageTermList {...props} /> : <PdfOffer onRead={props.onReadPdf} />}
      {recent.length > 0 && <RecentChips entries={recent} onOpen={onOpen} onClear={onClearRecent} />}
      {first.status === 'ready' ? (
        <WholeEntry card={first.card} now={now} services={services} onOpen={onOpen} onPolicy={onPolicy} />
      ) : first.status === 'loading' ? (
        <p class="popup-message" role="status">
          {text.loading}
        </p>
      ) : (
        <p class="popup-message" role="alert">
          {text.failed}
        </p>
      )}
    </>
  );
}
