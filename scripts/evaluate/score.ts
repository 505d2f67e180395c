/** Counting: precision, recall and F1 over sets of strings. */

export interface Score {
  right: number;
  wrong: number;
  missed: number;
  precision: number;
  recall: number;
  f1: number;
}

/** The score of counted outcomes; an empty denominator counts as perfect, as nothing was there to get wrong. */
export function scoreOf(right: number, wrong: number, missed: number): Score {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, wrong, missed, precision, recall, f1 };
}

/** Compares what was found with what is true. */
export function compare(found: ReadonlySet<string>, gold: ReadonlySet<string>): Score {
  let right = 0;
  for (const item of found) if (gold.has(item)) right += 1;
  return scoreOf(right, found.size - right, gold.size - right);
}

/** One line: "P .965 R .832 F .894 (528 right, 19 wrong, 107 missed)". */
export function describe(score: Score): string {
  const figure = (value: number): string => value.toFixed(3).replace(/^0/, '');
  return `P ${figure(score.precision)} R ${figure(score.recall)} F ${figure(score.f1)} (${score.right} right, ${score.wrong} wrong, ${score.missed} missed)`;
}
