/** How a term begins, as one number: its only word, its first two words, or (for a cheap first look) its first word. */
import { mix } from './hash.ts';

/** Hash of a one-word term. */
export function singleLead(key: number): number {
  return mix(key, 0x51);
}

/** Says that some term of several words begins with this word. */
export function firstLead(key: number): number {
  return mix(key, 0xf1);
}

/** Hash of the first two words of a longer term. */
export function pairLead(first: number, second: number): number {
  return mix(pairHalf(first), second);
}

/** What the first word brings to it. */
export function pairHalf(first: number): number {
  return mix(first, 0x2a);
}

/** The same of words as they are written but for case and accents, which are not mistaken for everyday words as keys are. */
export function surfaceLead(first: number, second: number): number {
  return mix(mix(first, 0x77), second);
}

/** Says of a surface that it is of a small dictionary, whose names are worth a message wherever they stand. */
export function aloneLead(surface: number): number {
  return mix(surface, 0xa1);
}
