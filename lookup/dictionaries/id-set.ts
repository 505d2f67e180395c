import { hashId } from './id-hash.ts';

/** Which ids have been seen, as 64 bits of each: a million take 16 MB, where a set of texts takes a hundred. */
export class IdSet {
  #slots = new Uint32Array(2 * 4096);
  #size = 0;

  /** Adds an id; false where it was there. */
  add(id: string): boolean {
    if (this.#size * 3 > this.#slots.length) this.#grow();
    return this.#take(hashId(id), hashId(id, 0x2545f491) || 1);
  }

  /** A slot is a hash and a check; a check of 0 is an empty slot. */
  #take(hash: number, check: number): boolean {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let slot = hash & mask;
    for (; slots[slot * 2 + 1] !== 0; slot = (slot + 1) & mask) {
      if (slots[slot * 2] === hash && slots[slot * 2 + 1] === check) return false;
    }
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = check;
    this.#size++;
    return true;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    this.#size = 0;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] !== 0) this.#take(before[at]!, before[at + 1]!);
    }
  }
}
