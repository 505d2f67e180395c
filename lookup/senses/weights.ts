/**
 * How sure we are of a sense, as a number: a sum of what was counted, each count weighed. The weights were fitted by logistic
 * regression to the labelled pages of the development set and rounded; EVALUATION.md says how. Positive: rather it than not.
 */
import type { NearCounts } from './near.ts';

/** Weights of what stands in the block itself; applied in the background. */
const NEAR = {
  prior: -2.5,
  /** Two letters are anything. */
  twoLetters: -0.7,
  /** No rival meaning is known. */
  noRivals: 0.5,
  own: 1.5,
  forSentence: 1,
  forBlock: 0.6,
  againstSentence: -1.2,
  againstBlock: -0.8,
  clinicSentence: 0.15,
  clinicBlock: 0.08,
  elsewhereSentence: -0.8,
  elsewhereBlock: -0.3,
} as const;

/** Counts beyond these add nothing: ten topic words are no surer than four. */
const CAP = 4;

/** What the block itself says of a sense. */
export function weighNear(counts: NearCounts, letters: number, rivals: boolean): number {
  let sum = NEAR.prior;
  if (letters <= 2) sum += NEAR.twoLetters;
  if (!rivals) sum += NEAR.noRivals;
  if (counts.own) sum += NEAR.own;
  for (const key of [
    'forSentence',
    'forBlock',
    'againstSentence',
    'againstBlock',
    'clinicSentence',
    'clinicBlock',
    'elsewhereSentence',
    'elsewhereBlock',
  ] as const) {
    sum += NEAR[key] * Math.min(counts[key], CAP);
  }
  return sum;
}
