import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Card as CardData } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { Card } from './Card.tsx';
import { Glyph } from './Glyph.tsx';
import { PageTermList, type PageState } from './PageTermList.tsx';
import { Results, type SearchState } from './Results.tsx';
import { SearchBox } from './SearchBox.tsx';
import { usePageStrings, useWords } from './strings/words.ts';
import { Switch } from './Switch.tsx';
import { useEnter } from './use-enter.ts';

export interface PopupProps {
  now: Date;
  /** What is typed; the owner keeps it, so that a search can be handed in. */
  query: string;
  onQuery: (query: string) => void;
  search: SearchState;
  /** The article shown before anything is typed. */
  first: { status: 'loading' } | { status: 'failed' } | { status: 'ready'; card: CardData };
  /** The article that was chosen; null while none is. */
  opened: CardData | null;
  onOpen: (key: EntryKey) => void;
  onBack: () => void;
  page: PageState;
  /** The site of the page behind the popup; null where nothing is ever marked. */
  site: { host: string; on: boolean } | null;
  onSite: (on: boolean) => void;
  everywhere: boolean;
  onEverywhere: (on: boolean) => void;
  onGoTo: (key: EntryKey) => void;
  onOptions: () => void;
  onPolicy: () => void;
}

/** The toolbar popup: search, what is on this page, an article whole, and the switches. */
export function PopupView(props: PopupProps) {
  const { query, onQuery, search, opened, onOpen, onBack } = props;
  const { strings, language } = useWords();
  const text = usePageStrings().popup;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const article = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const hits = search.status === 'failed' ? [] : search.hits;
  // Tied to the hits it was made for: new hits start without one.
  const [choice, setChoice] = useState({ hits, at: -1 });
  const active = choice.hits === hits ? choice.at : -1;
  const typing = query.trim() !== '';
  const listed = typing && opened === null && hits.length > 0;

  const hasOpened = opened !== null;
  const openedName = opened && `${opened.dictionary.id} ${opened.entry.id}`;
  useEffect(() => {
    if (main.current !== null) main.current.scrollTop = 0;
    if (openedName === null) input.current?.focus({ preventScroll: true });
    else article.current?.focus({ preventScroll: true });
  }, [openedName]);

  const enter = useEnter(query, search, (hit) => onOpen({ dictionary: hit.dictionary, entry: hit.entry }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && query !== '') {
      // The browser closes a popup on Esc: the first one only empties the box.
      event.preventDefault();
      onQuery('');
    } else if (listed && event.key === 'ArrowDown') {
      event.preventDefault();
      setChoice({ hits, at: active + 1 < hits.length ? active + 1 : 0 });
    } else if (listed && event.key === 'ArrowUp') {
      event.preventDefault();
      setChoice({ hits, at: active > 0 ? active - 1 : hits.length - 1 });
    } else if (typing && opened === null && event.key === 'Enter') {
      event.preventDefault();
      enter(active);
    }
  };

  return (
    <div class="vd popup" lang={language}>
      <h1 class="said">{strings.name}</h1>
      <SearchBox
        inputRef={input}
        query={query}
        onQuery={(typed) => {
          if (hasOpened) onBack();
          onQuery(typed);
        }}
        listId={listed ? listId : undefined}
        activeId={listed && active >= 0 ? `${listId}-${active}` : undefined}
        onKeyDown={onKeyDown}
        onOptions={props.onOptions}
      />
      <main
        class="popup-main"
        ref={main}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !hasOpened || event.defaultPrevented) return;
          event.preventDefault();
          onBack();
        }}
      >
        {opened !== null ? (
          <div class="popup-opened" ref={article} tabIndex={-1}>
            <button type="button" class="link popup-back" onClick={onBack}>
              <Glyph name="back" />
              {typing ? text.back : text.backToPage}
            </button>
            <ArticleCard key={openedName} {...props} card={opened} />
          </div>
        ) : typing ? (
          <Results listId={listId} query={query} search={search} active={active} onOpen={onOpen} />
        ) : (
          <Home {...props} />
        )}
      </main>
      <Foot {...props} />
    </div>
  );
}

function Home(props: PopupProps) {
  const { first, page, onGoTo } = props;
  const text = usePageStrings().popup;
  return (
    <>
      <PageTermList page={page} onGoTo={onGoTo} />
      {first.status === 'ready' ? (
        <ArticleCard {...props} card={first.card} />
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

function ArticleCard({ card, now, onOpen, onPolicy }: PopupProps & { card: CardData }) {
  return (
    <Card
      variant="page"
      entry={card.entry}
      dictionary={card.dictionary}
      now={now}
      related={card.related}
      onOpenEntry={(entry) => onOpen({ dictionary: card.dictionary.id, entry })}
      onPolicy={onPolicy}
    />
  );
}

function Foot({ site, onSite, everywhere, onEverywhere }: PopupProps) {
  const text = usePageStrings().popup;
  const host = site?.host === 'file:' ? text.localFiles : site?.host;
  return (
    <footer class="popup-foot">
      {site !== null && host !== undefined && <Switch label={text.markSite(host)} on={site.on} onChange={onSite} />}
      <Switch label={text.markEverywhere} on={everywhere} onChange={onEverywhere} />
    </footer>
  );
}
