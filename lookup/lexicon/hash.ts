/** 32-bit hashing of words and of sequences of words. */

/** Multipliers of the two rolling hashes; odd, so that nothing is lost modulo 2^32. */
export const ROLL_A = 0x01000193;
export const ROLL_B = 0x5bd1e995;

/** Takes one more number into a hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Hash of a short string. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), ROLL_A);
  return mix(hash, text.length);
}
