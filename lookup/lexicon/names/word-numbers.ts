/** Numbers words by their bytes: an open hash table whose words stand one after another, without a string or an object for any. */
export class WordNumbers {
  bytes = new Uint8Array(1 << 14);
  /** Word `i` is bytes [offsets[i], offsets[i + 1]). */
  offsets = new Uint32Array(1 << 11);
  count = 0;
  private hashes = new Int32Array(1 << 11);
  /** Number of a word + 1; 0 is an empty slot. */
  private slots = new Int32Array(1 << 12);

  /** The number of the word at [from, to); words are numbered in the order in which they first come. */
  add(source: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ source[at]!, 0x01000193);
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = firstSlot(hash) & mask;
    for (let found = slots[slot]!; found !== 0; found = slots[slot]!) {
      if (this.hashes[found - 1] === hash && this.isSame(found - 1, source, from, to)) return found - 1;
      slot = (slot + 1) & mask;
    }
    const word = this.take(source.subarray(from, to), hash);
    if (this.count * 2 > slots.length) this.rehash();
    else slots[slot] = word + 1;
    return word;
  }

  private isSame(word: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.offsets[word]!;
    if (this.offsets[word + 1]! - start !== to - from) return false;
    for (let at = 0; at < to - from; at++) if (this.bytes[start + at] !== source[from + at]) return false;
    return true;
  }

  private take(bytes: Uint8Array, hash: number): number {
    const word = this.count++;
    const start = this.offsets[word]!;
    if (word + 1 === this.offsets.length) {
      this.offsets = grown(this.offsets, new Uint32Array(this.offsets.length * 2));
      this.hashes = grown(this.hashes, new Int32Array(this.hashes.length * 2));
    }
    while (start + bytes.length > this.bytes.length)
      this.bytes = grown(this.bytes, new Uint8Array(this.bytes.length * 2));
    this.bytes.set(bytes, start);
    this.offsets[word + 1] = start + bytes.length;
    this.hashes[word] = hash;
    return word;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let word = 0; word < this.count; word++) {
      let slot = firstSlot(this.hashes[word]!) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = word + 1;
    }
  }
}

function firstSlot(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 9;
}

function grown<A extends Uint8Array | Uint32Array | Int32Array>(array: A, larger: A): A {
  larger.set(array);
  return larger;
}
