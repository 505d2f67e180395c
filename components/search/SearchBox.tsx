import type { Ref } from 'preact';
import { Glyph } from '../controls/Glyph.tsx';
import { usePageStrings } from '../strings/words.ts';

interface SearchBoxProps {
  inputRef: Ref<HTMLInputElement>;
  query: string;
  onQuery: (query: string) => void;
  /** Id of the list of results while it is shown. */
  listId: string | undefined;
  /** Id of the result that the arrows have reached. */
  activeId: string | undefined;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Opens the side panel; absent there, and where there is none. */
  onPanel?: (() => void) | undefined;
  onOptions: () => void;
}

/** The search box, and the ways to panel and options beside it. The box keeps the role of a search box; the result the arrows reach is told through it. */
export function SearchBox(props: SearchBoxProps) {
  const { inputRef, query, onQuery, listId, activeId, onKeyDown, onPanel, onOptions } = props;
  const { popup: text, panel } = usePageStrings();
  return (
    <div class="search" role="search">
      <Glyph name="search" />
      <input
        ref={inputRef}
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={activeId}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {onPanel && (
        <button type="button" class="icon-button" aria-label={panel.open} title={panel.open} onClick={onPanel}>
          <Glyph name="panel" />
        </button>
      )}
      <button type="button" class="icon-button" aria-label={text.options} title={text.options} onClick={onOptions}>
        <Glyph name="options" />
      </button>
    </div>
  );
}
