import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { OpenedArticles, type OpenedArticlesProps } from '../card/OpenedArticle.tsx';
import { usePageStrings, useStrings, useWords } from '../strings/words.ts';
import type { HitLines } from './FoundLine.tsx';
import { Results, type SearchState } from './Results.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useSearchList } from './use-search-list.ts';

/** What popup and panel have in common: a search box, and under it what was found or opened. */
export interface SearchFrameProps extends Omit<OpenedArticlesProps, 'backTo'> {
  /** What is typed; the owner keeps it, so that a search can be handed in. */
  query: string;
  onQuery: (query: string) => void;
  search: SearchState;
  /** What has been read of the hits' lines. */
  lines: HitLines;
  /** Away from all articles that are open. */
  onLeave: () => void;
  onOptions: () => void;
}

interface FrameProps extends SearchFrameProps {
  kind: 'popup' | 'panel';
  /** Opens the side panel as it was last; absent there, and where there is none. */
  onShowPanel?: (() => void) | undefined;
  /** Name of what is shown while nothing is typed or opened. */
  homeName: string;
  home: ComponentChildren;
  foot?: ComponentChildren;
}

/** The search box above, and in the middle an article, results or, before anything is typed, what the surface is for. */
export function SearchFrame(props: FrameProps) {
  const { kind, query, onQuery, search, lines, opened, onOpen, onBack, onShowPanel, onOptions, homeName, home, foot } =
    props;
  const { language } = useWords();
  const { name } = useStrings();
  const text = usePageStrings().popup;
  const main = useRef<HTMLElement>(null);
  const covered = opened.length > 0;
  const { input, typing, active, listId, box } = useSearchList({ query, onQuery, search, covered, onOpen });
  // Before it is drawn: whoever opens the popup is typing already. The panel stands beside a page that is read.
  useLayoutEffect(() => {
    if (covered) return;
    if (main.current !== null) main.current.scrollTop = 0;
    if (kind === 'popup') input.current?.focus({ preventScroll: true });
  }, [covered, homeName]);

  return (
    <div class={kind === 'popup' ? 'vd popup' : 'vd popup panel'} lang={language}>
      <h1 class="said">{name}</h1>
      <SearchBox
        {...box}
        query={query}
        onQuery={(typed) => {
          if (covered) props.onLeave();
          onQuery(typed);
        }}
        onPanel={onShowPanel}
        onOptions={onOptions}
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
          <OpenedArticles {...props} backTo={typing ? text.back : homeName} />
        ) : typing ? (
          <Results listId={listId} query={query} search={search} lines={lines} active={active} onOpen={onOpen} />
        ) : (
          home
        )}
      </main>
      {foot}
    </div>
  );
}
