/**
 * Where the two scripts of a frame meet: the small one that scans and paints, and the larger one that shows cards and draws
 * element marks, injected at the first need. Both run in the extension's own world of the frame, which the page cannot see.
 */
import type { Words } from '@/components/strings/words.ts';
import type { CardScript } from './card/card-script.ts';

interface Slot {
  card?: CardScript;
  onCard?: (card: CardScript) => void;
  /** What the card speaks; put here by a script of its own, so that each page takes one language and no other. */
  words?: Pick<Words, 'language' | 'strings'>;
  /** The small script that runs in this frame. */
  running?: Running;
}

export interface Running {
  /** False once the extension was updated or reloaded under it: it can ask nobody any more. */
  isAlive: () => boolean;
  stop: () => void;
}

const KEY = Symbol.for('vademecum.frame');

export function slot(): Slot {
  const world = globalThis as { [KEY]?: Slot };
  world[KEY] ??= {};
  return world[KEY];
}

/** Takes the larger script away, so that the next one speaks another language. */
export function dropCard(): void {
  const own = slot();
  own.card?.destroy();
  delete own.card;
}

/** Called by the larger script when it has started. */
export function offerCard(card: CardScript): void {
  const own = slot();
  own.card = card;
  own.onCard?.(card);
}

/**
 * The larger script of this frame, put there by `inject` if it is not there yet; null where it cannot be, and in a document
 * that is not HTML (a drawing, a feed), where a card cannot stand.
 */
export function cardScript(inject: () => Promise<boolean>, page = document): () => Promise<CardScript | null> {
  let coming: Promise<CardScript | null> | null = null;
  return () => {
    if (!(page.documentElement instanceof HTMLElement)) return Promise.resolve(null);
    const { card } = slot();
    if (card !== undefined) return Promise.resolve(card);
    coming ??= new Promise<CardScript | null>((resolve) => {
      slot().onCard = resolve;
      inject().then(
        (injected) => {
          if (!injected) resolve(null);
        },
        () => resolve(null),
      );
    }).finally(() => {
      coming = null;
    });
    return coming;
  };
}
