/**
 * How often each of many numbers came: an open hash table of typed arrays. A map of a million numbers takes a hundred
 * megabytes, and most of the numbers become objects in it.
 */
export class Tally {
  /** A number and its count, by slot; a count of 0 is an empty slot. */
  private slots = new Int32Array(2 << 10);
  size = 0;

  /** Counts a number once more. */
  add(value: number): void {
    const slot = this.find(value);
    if (this.slots[slot + 1]! > 0) this.slots[slot + 1]!++;
    else this.take(slot, value, 1);
  }

  /** How often a number came. */
  of(value: number): number {
    return this.slots[this.find(value) + 1]!;
  }

  forEach(hear: (value: number, count: number) => void): void {
    for (let slot = 0; slot < this.slots.length; slot += 2) {
      if (this.slots[slot + 1]! > 0) hear(this.slots[slot]!, this.slots[slot + 1]!);
    }
  }

  private take(slot: number, value: number, count: number): void {
    this.slots[slot] = value;
    this.slots[slot + 1] = count;
    // Two thirds full at most.
    if (++this.size * 3 > this.slots.length) this.grow();
  }

  /** Slot of a number, or the empty one where it belongs. */
  private find(value: number): number {
    const { slots } = this;
    const mask = slots.length - 2;
    let slot = (Math.imul(value, 0x9e3779b1) >>> 6) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== value) slot = (slot + 2) & mask;
    return slot;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    this.size = 0;
    for (let slot = 0; slot < before.length; slot += 2) {
      if (before[slot + 1]! > 0) this.take(this.find(before[slot]!), before[slot]!, before[slot + 1]!);
    }
  }
}
