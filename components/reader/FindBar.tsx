import { useLayoutEffect, useRef } from 'preact/hooks';
import { Tool } from './ReaderGlyph.tsx';
import type { PageStrings } from '../strings/en/pages.ts';
import { usePageStrings } from '../strings/words.ts';

export interface FindState {
  status: 'none' | 'pending' | 'found' | 'wrapped' | 'not-found';
  current: number;
  total: number;
}

export interface FindBarProps {
  query: string;
  state: FindState;
  /** Changes each time find is asked for anew: the words are then selected, to be written over. */
  turn: number;
  onQuery: (query: string) => void;
  onNext: (backwards: boolean) => void;
  onClose: () => void;
}

/** Finding words in the PDF: as one types, Enter for the next, Shift+Enter for the one before, Esc to close. */
export function FindBar({ query, state, turn, onQuery, onNext, onClose }: FindBarProps) {
  const text = usePageStrings().reader;
  const input = useRef<HTMLInputElement>(null);
  // Before anything is drawn: a key pressed at once is for this field.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [turn]);
  return (
    <search
      class="reader-find"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        ref={input}
        class="field"
        type="search"
        autocomplete="off"
        aria-label={text.find}
        placeholder={text.find}
        aria-invalid={state.status === 'not-found'}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          onNext(event.shiftKey);
        }}
      />
      <Tool label={text.findPrevious} glyph="previous" onPress={() => onNext(true)} />
      <Tool label={text.findNext} glyph="next" onPress={() => onNext(false)} />
      <span class="reader-found" role="status">
        {query !== '' && said(state, text)}
      </span>
      <Tool label={text.findClose} glyph="close" onPress={onClose} />
    </search>
  );
}

function said({ status, current, total }: FindState, text: PageStrings['reader']): string {
  if (status === 'not-found') return text.findNone;
  if (status === 'pending' && total === 0) return text.findPending;
  if (total === 0) return '';
  const count = text.findCount(current, total);
  return status === 'wrapped' ? `${count}. ${text.findWrapped}` : count;
}
