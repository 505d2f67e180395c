/**
 * Hashes that stand in the database. They are the database's own: those of the lexicon may change with its format, these
 * only with a new version of the stores.
 */

/** 32 bits of a text; another seed gives 32 that tell nothing of the first. */
export function hashId(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return spread(hash);
}

/** The same of bytes, taken four at a time. */
export function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5 ^ bytes.length;
  let at = 0;
  for (; at + 3 < bytes.length; at += 4) {
    const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash = Math.imul(hash ^ Math.imul(four, 0xcc9e2d51), 0x1b873593);
    hash ^= hash >>> 15;
  }
  for (; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return spread(hash);
}

/** Lets every bit decide over every other (the last steps of MurmurHash3). */
function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
