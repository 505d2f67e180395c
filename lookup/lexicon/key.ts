/**
 * The loose key of a word: every form that a rule of `rules/` can relate has the same key (tests hold the rules to it), so
 * that one walk over keys finds them all. Different words may share a key: what a walk finds is only a candidate, and
 * `explain` has the last word. Made for matching, not for reading.
 */

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

/** Forms that no suffix explains. Each leads to its singular. */
const IRREGULAR: Readonly<Record<string, string>> = {};
const IRREGULAR_PAIRS =
  'teeth tooth feet foot children child women woman mice mouse lice louse axes axis ova ovum ani anus irides iris foramina foramen lumina lumen ' +
  'viscera viscus genera genus corpora corpus femora femur crura crus aluminum aluminium gray grey mold mould ' +
  'ganglia ganglion ganglions ganglion mitochondria mitochondrion criteria criterion phenomena phenomenon spermatozoa spermatozoon taxa taxon';
{
  const words = IRREGULAR_PAIRS.split(' ');
  for (let at = 0; at < words.length; at += 2) (IRREGULAR as Record<string, string>)[words[at]!] = words[at + 1]!;
}

/** Number that a short word stands for in "type I" and "type one", or null. */
export function numberOf(word: string): string | null {
  if (word.length > 6) return null;
  const at = Math.max(NUMBERS.indexOf(word), ROMAN.indexOf(word));
  return at < 0 ? null : String(at + 1);
}

/** Loose key of a folded word. */
export function looseKey(folded: string): string {
  const number = numberOf(folded);
  if (number !== null) return number;
  if (folded.length < 3 || folded.length > 64) return folded;
  if (!/^[a-z]+$/.test(folded)) return /..[a-z]s$/.test(folded) ? folded.slice(0, -1) : folded;
  const irregular = Object.hasOwn(IRREGULAR, folded) ? IRREGULAR[folded]! : folded;
  const singular = irregular.length > 3 && /[^ius]s$/.test(irregular) ? irregular.slice(0, -1) : irregular;
  if (singular.length === 3) return singular.replace(/[ao]e/, 'e');
  let key = singular
    .replace(/eaux$/, 'eau')
    .replace(/aux$/, 'al')
    .replace(/[ao]e/g, 'e')
    .replace(/ou/g, 'o')
    .replace(/ph/g, 'f')
    .replace(/z/g, 's')
    .replace(/(def|of|lic|pret)ens/, '$1enc')
    .replace(/[cq]/g, 'k')
    .replace(/([a-z])\1+/g, '$1')
    .replace(/gue$/, 'g');
  while (key.length > 3) {
    const cut = /(?:u[ms]|en)$/.test(key) ? 2 : /[aeiys]$/.test(key) ? 1 : 0;
    if (cut === 0 || key.length - cut < 3) break;
    key = key.slice(0, -cut);
  }
  return key
    .replace(/[ie]x$/, 'ik')
    .replace(/([ay])x$/, '$1k')
    .replace(/nx$/, 'ng')
    .replace(/er$/, 'r')
    .replace(/f$/, 'v')
    .replace(/mat$/, 'm')
    .replace(/itid$/, 'it')
    .replace(/ymid$/, 'ym');
}
