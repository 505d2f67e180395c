/** Words set with a blank between every two letters, as headings are: "G L U C A G O N O M A". */

/** Letters that a spaced line has at least; fewer may be a list of letters. */
const LETTERS = 5;

/**
 * Which of the texts of one line are nothing but spaced letters: one that has enough of them, and short words of a line that is set
 * so from end to end. pdf.js gives one blank however wide the gap is, and a text of its own only behind one of more than 0.6 of
 * the font size: where the words of a line stand nearer than that they run together, and nothing is found in them.
 */
export function letterSpaced(texts: readonly string[]): boolean[] {
  const counts = texts.map(spacedLetters);
  const written = counts.filter((_, at) => texts[at]?.trim() !== '');
  const throughout = written.every((letters) => letters > 0) && written.reduce((sum, one) => sum + one, 0) >= LETTERS;
  return counts.map((letters) => letters >= LETTERS || (throughout && letters > 1));
}

/** How many letters stand alone in a text that has nothing else; 0 where it has. */
function spacedLetters(text: string): number {
  const pieces = text.trim().split(/\s+/);
  return pieces.every((piece) => /^\p{P}*\p{L}\p{M}*\p{P}*$/u.test(piece)) ? pieces.length : 0;
}
