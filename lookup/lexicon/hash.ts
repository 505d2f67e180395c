/** 32-bit hashing of words and of sequences of words. */

/** Multipliers of the two rolling hashes; odd, so that nothing is lost modulo 2^32. */
const ROLL_A = 0x01000193;
const ROLL_B = 0x5bd1e995;

/** Takes one more number into a hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** One hash of two rolling ones; they are equal for a word of one letter. */
function mixRolls(a: number, b: number): number {
  return mix(mix(0x3c6ef372, a), b);
}

/** Hash of a string: its two rolling hashes, mixed. */
export function hashText(text: string): number {
  let a = 0;
  let b = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = (Math.imul(a, ROLL_A) + unit) | 0;
    b = (Math.imul(b, ROLL_B) + unit) | 0;
  }
  return mixRolls(a, b);
}

/** The same of the first `length` codes of a buffer. */
export function hashCodes(codes: Uint8Array, length: number): number {
  let a = 0;
  let b = 0;
  for (let at = 0; at < length; at++) {
    const unit = codes[at]!;
    a = (Math.imul(a, ROLL_A) + unit) | 0;
    b = (Math.imul(b, ROLL_B) + unit) | 0;
  }
  return mixRolls(a, b);
}
