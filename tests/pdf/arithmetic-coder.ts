/** The arithmetic coder of JBIG2 (ITU-T T.88, annex E), to write pictures with: the one part that cannot be written down as bytes. */

/** Estimate, next state after the expected and after the other decision, and whether what is expected changes with that. */
type State = readonly [estimate: number, expected: number, other: number, change: 0 | 1];

const STATES: readonly State[] = [
  [0x5601, 1, 1, 1],
  [0x3401, 2, 6, 0],
  [0x1801, 3, 9, 0],
  [0x0ac1, 4, 12, 0],
  [0x0521, 5, 29, 0],
  [0x0221, 38, 33, 0],
  [0x5601, 7, 6, 1],
  [0x5401, 8, 14, 0],
  [0x4801, 9, 14, 0],
  [0x3801, 10, 14, 0],
  [0x3001, 11, 17, 0],
  [0x2401, 12, 18, 0],
  [0x1c01, 13, 20, 0],
  [0x1601, 29, 21, 0],
  [0x5601, 15, 14, 1],
  [0x5401, 16, 14, 0],
  [0x5101, 17, 15, 0],
  [0x4801, 18, 16, 0],
  [0x3801, 19, 17, 0],
  [0x3401, 20, 18, 0],
  [0x3001, 21, 19, 0],
  [0x2801, 22, 19, 0],
  [0x2401, 23, 20, 0],
  [0x2201, 24, 21, 0],
  [0x1c01, 25, 22, 0],
  [0x1801, 26, 23, 0],
  [0x1601, 27, 24, 0],
  [0x1401, 28, 25, 0],
  [0x1201, 29, 26, 0],
  [0x1101, 30, 27, 0],
  [0x0ac1, 31, 28, 0],
  [0x09c1, 32, 29, 0],
  [0x08a1, 33, 30, 0],
  [0x0521, 34, 31, 0],
  [0x0441, 35, 32, 0],
  [0x02a1, 36, 33, 0],
  [0x0221, 37, 34, 0],
  [0x0141, 38, 35, 0],
  [0x0111, 39, 36, 0],
  [0x0085, 40, 37, 0],
  [0x0049, 41, 38, 0],
  [0x0025, 42, 39, 0],
  [0x0015, 43, 40, 0],
  [0x0009, 44, 41, 0],
  [0x0005, 45, 42, 0],
  [0x0001, 45, 43, 0],
  [0x5601, 46, 46, 0],
];

export class ArithmeticCoder {
  private readonly contexts = new Map<number, { state: number; expected: 0 | 1 }>();
  /** The first byte is none: a carry would go there. */
  private readonly bytes: number[] = [0];
  private interval = 0x8000;
  private code = 0;
  private left = 12;

  encode(context: number, bit: 0 | 1): void {
    const own = this.contexts.get(context) ?? { state: 0, expected: 0 };
    this.contexts.set(context, own);
    const [estimate, expected, other, change] = STATES[own.state] as State;
    this.interval -= estimate;
    if (bit === own.expected) {
      if ((this.interval & 0x8000) !== 0) {
        this.code += estimate;
        return;
      }
      if (this.interval < estimate) this.interval = estimate;
      else this.code += estimate;
      own.state = expected;
    } else {
      if (this.interval < estimate) this.code += estimate;
      else this.interval = estimate;
      if (change === 1) own.expected = own.expected === 0 ? 1 : 0;
      own.state = other;
    }
    do {
      this.interval <<= 1;
      this.code *= 2;
      this.left -= 1;
      if (this.left === 0) this.put();
    } while ((this.interval & 0x8000) === 0);
  }

  /** All bytes, with the marker that ends them. */
  finish(): number[] {
    const top = this.code + this.interval;
    this.code = Math.floor(this.code / 0x10000) * 0x10000 + 0xffff;
    if (this.code >= top) this.code -= 0x8000;
    for (let i = 0; i < 2; i += 1) {
      this.code *= 2 ** this.left;
      this.put();
    }
    if (this.bytes.at(-1) === 0xff) this.bytes.pop();
    return [...this.bytes.slice(1), 0xff, 0xac];
  }

  private put(): void {
    const last = this.bytes.length - 1;
    if (this.bytes[last] !== 0xff && this.code >= 0x8000000) {
      this.bytes[last] = (this.bytes[last] ?? 0) + 1;
      this.code -= 0x8000000;
    }
    // After a byte of ones comes a bit that takes the carry.
    const bits = this.bytes[last] === 0xff ? 20 : 19;
    this.bytes.push(Math.floor(this.code / 2 ** bits));
    this.code %= 2 ** bits;
    this.left = bits === 20 ? 7 : 8;
  }
}
