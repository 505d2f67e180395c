/** Words set with a blank between every two letters, as headings are: "G L U C A G O N O M A". */

/** Letters that a spaced line has at least; fewer may be a list of letters. */
const LETTERS = 5;

/**
 * Whether a text is nothing but spaced letters. pdf.js gives one blank however wide the gap is: where several words are set so in one
 * line they run together, and nothing is found in them.
 */
export function isLetterSpaced(text: string): boolean {
  const pieces = text.trim().split(/\s+/);
  return pieces.length >= LETTERS && pieces.every((piece) => /^\p{P}*\p{L}\p{M}*\p{P}*$/u.test(piece));
}
