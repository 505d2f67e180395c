/** The articles open on one of our own pages: each was opened from the one before it. */
import { useRef, useState } from 'preact/hooks';
import type { Card } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { lookUp } from './look-up.ts';

export interface Opened {
  opened: readonly Card[];
  /** Opens one from the one that is read, or `fresh`: in place of all. */
  open: (key: EntryKey, fresh?: boolean) => void;
  back: () => void;
  /** Closes all; one that is still being fetched does not open any more. */
  leave: () => void;
}

export function useOpened(): Opened {
  const [opened, setOpened] = useState<readonly Card[]>([]);
  const turn = useRef(0);
  return {
    opened,
    open(key, fresh = false) {
      // An answer that comes after the reader has asked for something else is dropped.
      const mine = ++turn.current;
      void lookUp(key).then((card) => {
        if (card !== null && mine === turn.current) setOpened((before) => (fresh ? [card] : [...before, card]));
      });
    },
    back() {
      turn.current += 1;
      setOpened((before) => before.slice(0, -1));
    },
    leave() {
      turn.current += 1;
      setOpened([]);
    },
  };
}
