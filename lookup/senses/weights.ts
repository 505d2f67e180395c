/**
 * How sure we are of a sense, as a number: counts of what speaks for and against it, each weighed, summed. Above
 * `MARKED` it is marked, above `FAINT` faint. The weights are those of a logistic regression on the undefined short forms of
 * the development pages, rounded; EVALUATION.md says how they were found and how they do on pages left out.
 */
import type { NearCounts } from './near.ts';

/** Weights of what stands in the block itself; applied in the background. */
const NEAR = {
  /** Most that looks like a short form of ours is another. */
  prior: -1.8,
  /** Several words that together are a name in medicine hardly ever mean another thing there. */
  phrase: -0.3,
  /** An imported entry names no topics and no rivals: letters alone say less there. */
  imported: -1.2,
  /** Who wrote the entry knows of no rival. */
  noRivals: 1,
  counted: -0.9,
  own: 0.5,
  forSentence: 1.2,
  forBlock: 0.35,
  againstSentence: -0.9,
  againstBlock: -0.8,
  clinicSentence: 0.5,
  clinicBlock: 0.3,
  elsewhereSentence: -0.9,
  elsewhereBlock: -0.85,
  rivalled: -2,
} as const;

/** Counts beyond this add nothing: ten topic words are no surer than four. */
const CAP = 4;

/** So much of a rival, and nothing else, is plain speech. */
const RIVAL = 1.5;

const COUNTED = [
  'forSentence',
  'forBlock',
  'againstSentence',
  'againstBlock',
  'clinicSentence',
  'clinicBlock',
  'elsewhereSentence',
  'elsewhereBlock',
] as const;

/** What is known of a sense before anything is read. */
export interface Known {
  /** Its entry names topics. */
  curated: boolean;
  /** It names other meanings. */
  rivals: boolean;
  /** The name is a phrase, see `NameClass`. */
  phrase: boolean;
}

/** What the block itself says of a sense. */
export function weighNear(counts: NearCounts, { curated, rivals, phrase }: Known): number {
  let sum: number = phrase ? NEAR.phrase : NEAR.prior;
  if (!phrase && !curated) sum += NEAR.imported;
  else if (!phrase && !rivals) sum += NEAR.noRivals;
  if (counts.own) sum += NEAR.own;
  if (counts.counted) sum += NEAR.counted;
  // A block that speaks of a rival and of nothing of ours is the rival's, clinical as its words may be.
  const rival = counts.againstSentence + counts.againstBlock;
  if (rival >= RIVAL && counts.forSentence + counts.forBlock === 0 && !counts.own) sum += NEAR.rivalled;
  for (const key of COUNTED) sum += NEAR[key] * Math.min(counts[key], CAP);
  return sum;
}
