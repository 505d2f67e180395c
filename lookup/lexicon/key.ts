/**
 * The loose key of a word: every form that a rule of `rules/` can relate has the same key (tests hold the rules to it), so
 * that one walk over keys finds them all. Different words may share a key: what a walk finds is only a candidate, and
 * `explain` has the last word.
 *
 * Computed in a buffer of character codes, without strings or regular expressions: a page brings thousands of new words, and
 * its scripts start cold.
 */
import { hashCodes, hashText } from './hash.ts';
import { A, C, D, E, F, G, H, I, K, L, M, N, O, P, Q, R, S, T, U, V, X, Y, Z } from './letter-codes.ts';

export const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
export const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

/** Forms that no suffix explains, each before the form whose key it takes. */
export const IRREGULAR = (
  'teeth tooth feet foot children child women woman mice mouse lice louse axes axis ova ovum ani anus irides iris ' +
  'foramina foramen lumina lumen viscera viscus genera genus corpora corpus femora femur crura crus ' +
  'aluminum aluminium gray grey defense defence offense offence license licence ' +
  'ganglia ganglion ganglions ganglion mitochondria mitochondrion criteria criterion phenomena phenomenon ' +
  'spermatozoa spermatozoon taxa taxon'
).split(' ');

/** Number that a short word stands for in "type I" and "type one", or null. */
export function numberOf(word: string): string | null {
  if (word.length > 6) return null;
  const at = Math.max(NUMBERS.indexOf(word), ROMAN.indexOf(word));
  return at < 0 ? null : String(at + 1);
}

/** Longest word that endings are taken from; longer ones are chains of letters, not words. */
const MAX_KEYED = 64;

const buffer = new Uint8Array(MAX_KEYED);

/** By hash of the folded word: the key of a word that no rule below reaches. */
const SPECIAL = new Map<number, number>();
for (const words of [NUMBERS, ROMAN])
  words.forEach((word, at) => SPECIAL.set(hashText(word), hashText(String(at + 1))));
for (let at = 0; at < IRREGULAR.length; at += 2) SPECIAL.set(hashText(IRREGULAR[at]!), keyOf(IRREGULAR[at + 1]!));

/** Hash of the loose key of a folded word. */
export function keyOf(folded: string): number {
  const { length } = folded;
  if (length > MAX_KEYED) return hashText(folded);
  for (let at = 0; at < length; at++) {
    const unit = folded.charCodeAt(at);
    if (unit > 127) return hashText(length > 3 && folded.endsWith('s') ? folded.slice(0, -1) : folded);
    buffer[at] = unit;
  }
  return keyOfCodes(buffer, length, hashCodes(buffer, length));
}

/** The same of a folded ASCII word in a buffer, which is used up; `hash` is that of the word. */
export function keyOfCodes(codes: Uint8Array, size: number, hash: number): number {
  const special = SPECIAL.get(hash);
  if (special !== undefined) return special;
  let length = size;
  if (length < 3 || length > MAX_KEYED) return hash;
  // A plural of anything: one -s, but not that of -ss, -us, -is.
  const last = codes[length - 1]!;
  const before = codes[length - 2]!;
  if (last === S && length > 3 && before > 96 && before !== S && before !== U && before !== I) length--;
  for (let at = 0; at < size; at++) if (codes[at]! < A) return length === size ? hash : hashCodes(codes, length);
  if (length === 3)
    return codes[1] === E || codes[2] === E ? hashCodes(codes, withoutDigraph(codes)) : hashCodes(codes, 3);
  length = ending(codes, respell(codes, length));
  return hashCodes(codes, length);
}

/** What of a folded word its key is made of; of one outside ASCII and of a special one, the word. */
export function stemOf(folded: string): string {
  const { length } = folded;
  if (length > MAX_KEYED || /[^\0-\x7f]/.test(folded)) return folded;
  for (let at = 0; at < length; at++) buffer[at] = folded.charCodeAt(at);
  const hash = keyOfCodes(buffer, length, hashCodes(buffer, length));
  for (let size = 1; size <= length; size++) {
    if (hashCodes(buffer, size) === hash) return String.fromCharCode(...buffer.subarray(0, size));
  }
  return folded;
}

/** toe, eye: three letters keep their ending. */
function withoutDigraph(codes: Uint8Array): number {
  for (let at = 1; at < 3; at++) {
    if (codes[at] !== E || (codes[at - 1] !== A && codes[at - 1] !== O)) continue;
    codes[at - 1] = E;
    codes.copyWithin(at, at + 1, 3);
    return 2;
  }
  return 3;
}

/** One spelling for ae/oe/e, ou/o, ph/f, z/s, c/q/k and doubled letters; -eaux, -aux, -gue. Gives the new length. */
function respell(codes: Uint8Array, size: number): number {
  let length = size;
  if (codes[length - 1] === X && codes[length - 2] === U && codes[length - 3] === A) {
    if (codes[length - 4] === E) length--;
    else {
      codes[length - 2] = L;
      length--;
    }
  } else if (codes[length - 1] === E && codes[length - 2] === U && codes[length - 3] === G) length -= 2;
  let to = 0;
  for (let at = 0; at < length; at++) {
    let code = codes[at]!;
    const next = at + 1 < length ? codes[at + 1] : 0;
    if (next === E && (code === A || code === O)) {
      code = E;
      at++;
    } else if (code === O && next === U) at++;
    else if (code === P && next === H) {
      code = F;
      at++;
    } else if (code === Z) code = S;
    else if (code === C || code === Q) code = K;
    if (to === 0 || codes[to - 1] !== code) codes[to++] = code;
  }
  return to;
}

/** Takes endings off, of English, Latin, Greek, French, German and Spanish alike. Gives the new length. */
function ending(codes: Uint8Array, size: number): number {
  let length = size;
  while (length > 3) {
    const last = codes[length - 1]!;
    const before = codes[length - 2]!;
    const cut =
      (before === U && (last === S || last === M)) || (before === E && last === N) ? 2 : isLoose(last) ? 1 : 0;
    if (cut === 0 || length - cut < 3) break;
    length -= cut;
  }
  const last = codes[length - 1]!;
  const before = codes[length - 2]!;
  if (last === X) {
    if (before === E) codes[length - 2] = I;
    if (before === N) codes[length - 1] = G;
    else if (before === E || before === I || before === A || before === Y) codes[length - 1] = K;
  } else if (last === R && before === E) {
    codes[length - 2] = R;
    length--;
  } else if (last === F) codes[length - 1] = V;
  else if (last === T && before === A && codes[length - 3] === M) length -= 2;
  else if (last === D && before === I && length > 4) {
    const [third, fourth] = [codes[length - 3], codes[length - 4]];
    if ((third === T && fourth === I) || (third === M && fourth === Y)) length -= 2;
  }
  return length;
}

function isLoose(code: number): boolean {
  return code === A || code === E || code === I || code === Y || code === S;
}
