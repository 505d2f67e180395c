/** Draws a card before it is asked for: when the pointer has rested half its time, so that the rest of it is not spent waiting. */
import type { CardRequest } from './card-script.ts';

export interface Ahead<C> {
  prepare(request: CardRequest): void;
  /** What was drawn, if it was the last and for the same; given once, so that no card is older than its opening. */
  take(request: CardRequest): Promise<C | null> | undefined;
  /** Lets go of what nobody took. */
  drop(): void;
}

export function createAhead<C>(
  draw: (request: CardRequest) => Promise<C | null>,
  discard: (card: C) => void,
): Ahead<C> {
  let last: { request: CardRequest; card: Promise<C | null> } | null = null;
  function drop(): void {
    void last?.card.then((card) => card !== null && discard(card));
    last = null;
  }
  return {
    drop,
    prepare(request) {
      drop();
      last = { request, card: draw(request) };
    },
    take(request) {
      if (last === null || !isSame(last.request, request)) return undefined;
      const { card } = last;
      last = null;
      return card;
    },
  };
}

/** Whether both would be drawn alike. */
function isSame(one: CardRequest, other: CardRequest): boolean {
  const [a, b] = [one.subject, other.subject];
  return (
    one.asked === other.asked &&
    a.kind === 'mark' &&
    b.kind === 'mark' &&
    (['surface', 'sense', 'outcome', 'evidence', 'others'] as const).every((part) => a[part] === b[part])
  );
}
