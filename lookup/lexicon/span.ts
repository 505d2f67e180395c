/** Hash of a run of words with their gaps: what most matches are settled by. */
import { mix } from './hash.ts';
import { GAP_SPACE, isHyphen, type WordReader } from './reader.ts';

export const TAIL_SEED = 0x1b873593;

/** Hash of words [from, to) of the reader's window, folded or as written. A space and a hyphen count the same. */
export function spanHash(reader: WordReader, from: number, to: number, exact: boolean): number {
  const words = exact ? reader.memo.written : reader.memo.folds;
  let hash = exact ? 1 : 2;
  for (let at = from; at < to; at++) {
    const gap = reader.gaps[at]!;
    if (at > from) hash = mix(hash, isHyphen(gap) ? GAP_SPACE : gap);
    hash = mix(hash, words[reader.ids[at]!]!);
  }
  return hash;
}
