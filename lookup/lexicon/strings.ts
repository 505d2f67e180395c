/** Strings of a segment while it is made: length-prefixed UTF-8, one after another. */
export class Strings {
  bytes = new Uint8Array(4096);
  length = 0;
  private readonly encoder = new TextEncoder();

  /** Takes a string; gives the place where it begins, in bytes. */
  add(text: string): number {
    const offset = this.length;
    while (this.length + text.length * 3 + 8 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    const written = this.write(text, this.length + 3);
    // Three bytes of length reach two million, far above the longest term.
    this.bytes[offset] = (written & 127) | 128;
    this.bytes[offset + 1] = ((written >> 7) & 127) | 128;
    this.bytes[offset + 2] = (written >> 14) & 127;
    this.length += written + 3;
    return offset;
  }

  /** Writes UTF-8; gives its length. A loop is faster than the encoder for what is short and ASCII. */
  private write(text: string, at: number): number {
    for (let unit = 0; unit < text.length; unit++) {
      const code = text.charCodeAt(unit);
      if (code > 127) return this.encoder.encodeInto(text, this.bytes.subarray(at)).written;
      this.bytes[at + unit] = code;
    }
    return text.length;
  }
}
