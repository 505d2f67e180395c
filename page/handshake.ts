/**
 * Where the scripts of a frame meet: the small one that reads, and those that are injected at the first need: marks, where
 * something was found, and cards. All run in the extension's own world of the frame, which the page cannot see.
 */
import type { Words } from '@/components/strings/words.ts';
import type { CardScript } from './card/card-script.ts';
import type { MarksScript } from './marks-script.ts';

interface Slot {
  /** The larger scripts, once they are here. */
  card?: CardScript;
  marks?: MarksScript;
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

/** Takes the card's script away, so that the next one speaks another language. */
export function dropCard(): void {
  const own = slot();
  own.card?.destroy();
  delete own.card;
}

/** Forgets what an older script of ours has had injected: it may be of another version. */
export function dropParts(): void {
  dropCard();
  delete slot().marks;
}

/**
 * A part of this frame's script, put there by `inject` if it is not there yet; null where it cannot be. Whoever asks while it is
 * on its way waits for the same. Injecting answers when the script has run: what is not there then does not come.
 */
function partScript<T>(here: () => T | undefined, inject: () => Promise<unknown>): () => Promise<T | null> {
  let coming: Promise<T | null> | null = null;
  const found = () => here() ?? null;
  return () => {
    if (here() !== undefined) return Promise.resolve(found());
    coming ??= inject()
      .then(found, found)
      .finally(() => {
        coming = null;
      });
    return coming;
  };
}

/** The script that draws marks. */
export function marksScript(inject: () => Promise<unknown>): () => Promise<MarksScript | null> {
  return partScript(() => slot().marks, inject);
}

/** The script that shows cards; null also in a document that is not HTML (a drawing, a feed), where a card cannot stand. */
export function cardScript(inject: () => Promise<unknown>, page = document): () => Promise<CardScript | null> {
  const load = partScript(() => slot().card, inject);
  return () => (page.documentElement instanceof HTMLElement ? load() : Promise.resolve(null));
}
