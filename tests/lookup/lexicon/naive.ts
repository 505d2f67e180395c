/** A reference matcher: tries every stretch of whole words against every term, with `explain` as its only knowledge. */
import { explain } from '@/lookup/lexicon.ts';
import type { Term } from '@/lookup/model.ts';

const WORDS = /[\p{L}\p{N}\p{M}_](?:\p{Cf}*[\p{L}\p{N}\p{M}_])*/gu;

/** Leftmost-longest stretches that are a way of writing one of the terms, by trying them all; bare numbers are no terms. */
export function naiveSpans(all: readonly Term[], text: string): string[] {
  const terms = all.filter(({ text: name }) => /\p{L}/u.test(name));
  const words = [...text.matchAll(WORDS)].map((match) => [match.index, match.index + match[0].length] as const);
  const spans: string[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let last = Math.min(words.length, first + 10) - 1; last >= first; last--) {
      const [start, end] = [words[first]![0], words[last]![1]];
      if (!terms.some((term) => explain(term, text.slice(start, end)) !== null)) continue;
      spans.push(`${start}-${end}`);
      first = last;
      break;
    }
  }
  return spans;
}
