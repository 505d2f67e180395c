import { MAX_DOCUMENT_TEXT } from './limits.ts';

const MINUTE = 60_000;

/** Characters that a block counts as at least: a page that asks for one word at a time is no page being read. */
const LEAST = 64;

/** Documents remembered; those that have not been heard of for a minute are forgotten first. */
const MAX_DOCUMENTS = 500;

/** How much text each document may have looked through in a minute. A page must not read a dictionary out by writing words. */
export class TextAllowance {
  readonly #spent = new Map<string, { since: number; characters: number }>();

  /** Whether a document may have these blocks looked through now. */
  take(document: string, blocks: readonly { text: string }[], now: number): boolean {
    const characters = blocks.reduce((sum, { text }) => sum + Math.max(LEAST, text.length), 0);
    const known = this.#spent.get(document);
    // A clock that was set back must not make a document wait until it has caught up.
    const isOver = known === undefined || now - known.since >= MINUTE || now < known.since;
    const spent = isOver ? { since: now, characters: 0 } : known;
    if (spent.characters + characters > MAX_DOCUMENT_TEXT) return false;
    spent.characters += characters;
    this.#spent.delete(document);
    this.#spent.set(document, spent);
    if (this.#spent.size > MAX_DOCUMENTS) this.#forget(now);
    return true;
  }

  #forget(now: number): void {
    for (const [document, { since }] of this.#spent) {
      if (now - since < MINUTE && this.#spent.size <= MAX_DOCUMENTS) return;
      this.#spent.delete(document);
    }
  }
}
