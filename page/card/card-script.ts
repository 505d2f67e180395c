/** What the larger script of a frame offers to the small one. */
import type { Evidence, Sense } from '@/lookup/findings.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { Word } from '../mark.ts';
import type { ElementPainterOptions } from '../painters/element.ts';
import type { Painter } from '../painters/painter.ts';

/** Where a card belongs: the word it must not cover. */
export interface Anchor {
  /** The word's boxes in the viewport now; empty when it has left the page. */
  boxes: () => readonly DOMRect[];
  /** A node of the word, to find the dialog or fullscreen element that holds it. */
  node: Node;
}

/**
 * How the card was asked for: decides where focus goes, what closes it, and whether it was looked up on purpose, as all was but
 * what a pointer happened to rest on.
 */
export type Asked = 'pointer' | 'tap' | 'keyboard' | 'selection';

export type CardSubject =
  /** `surface` is the word as the page writes it. */
  | {
      kind: 'mark';
      surface: string;
      sense: Sense;
      outcome: 'marked' | 'faint';
      evidence: Evidence;
      others: readonly Sense[];
    }
  /** `best`: what it may mean as the page has it, best first. */
  | { kind: 'selection'; text: string; best: readonly EntryKey[] };

export interface CardRequest {
  anchor: Anchor;
  asked: Asked;
  subject: CardSubject;
  /** Aborted while the card is loading: the reader has turned away, and it is not shown. An open card is closed otherwise. */
  stays?: AbortSignal;
  /** The reader chose another of `others` for this page, or none: then the word is not marked here. */
  onChoose?: (sense: Sense | null) => void;
}

export interface CardScript {
  /** The same will probably be asked for in a moment. */
  prepare(request: CardRequest): void;
  show(request: CardRequest): void;
  /**
   * Looks up `text` and shows the answer: beside the selection where it is what is selected here, `meanings` of it first; else
   * over the middle of the page.
   */
  lookUp(text: string, meanings: (name: string) => readonly EntryKey[]): void;
  /** Closes the card; one that was opened under the name `but` stays. */
  hide(but?: string): void;
  /** Says to screen readers which mark the reader has stepped to. */
  announce(mark: Word, position: number, of: number): void;
  createElementPainter(document: Document, options: Pick<ElementPainterOptions, 'quietly'>): Painter;
  destroy(): void;
}
