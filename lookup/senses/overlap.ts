/**
 * What dictionaries have in common. Who enables many lists at once gets, beside names, lists of everything: genes, body parts,
 * laboratory words. A list most of whose entries no other list knows is *wide*; a name that only a wide list knows is at most
 * faint. With few lists, and for small ones and the library, nothing of this applies: they were chosen with care.
 */

/** Lists that must be enabled before they are compared. */
const ENOUGH_LISTS = 4;
/** Entries of a list that takes part. */
const ENOUGH_ENTRIES = 500;
/** A list that shares less of its names than this is wide. */
const SHARED = 0.4;

/** What is compared of a list; `names` are hashes of its entries' names, each once, ascending. */
interface Listed {
  dictionary: string;
  entries: number;
  idText: Uint8Array;
  names: Uint32Array;
}

/** What comparing the enabled lists tells. */
export interface Overlap {
  /** Whether a list holds mostly what no other knows. */
  isWide(dictionary: string): boolean;
  /** Whether a name that these dictionaries know is known to none but one wide list. */
  isLone(dictionaries: readonly string[]): boolean;
}

/** Compares the enabled lists. */
export function compareLists(lists: readonly Listed[]): Overlap {
  const families = new Map(lists.map((list) => [list.dictionary, familyOf(list)]));
  const known = new Map<string, Listed[]>();
  for (const list of lists) {
    if (list.entries < ENOUGH_ENTRIES) continue;
    const family = families.get(list.dictionary)!;
    known.set(family, [...(known.get(family) ?? []), list]);
  }
  if (known.size < ENOUGH_LISTS) return { isWide: () => false, isLone: () => false };
  const wide = new Set<string>();
  for (const [family, own] of known) {
    const others = [...known].flatMap(([other, its]) => (other === family ? [] : its));
    if (shareKnown(own, others) < SHARED) wide.add(family);
  }
  const familyNamed = (dictionary: string): string => families.get(dictionary) ?? dictionary;
  return {
    isWide: (dictionary) => wide.has(familyNamed(dictionary)),
    isLone(dictionaries) {
      const knowing = new Set(dictionaries.map(familyNamed));
      return knowing.size === 1 && wide.has([...knowing][0]!);
    },
  };
}

/** The share of the names of some lists that other lists know; a walk over all of them side by side, as each is in order. */
function shareKnown(own: readonly Listed[], others: readonly Listed[]): number {
  const ownAt = new Uint32Array(own.length);
  const othersAt = new Uint32Array(others.length);
  let [names, shared] = [0, 0];
  for (;;) {
    let least = Infinity;
    own.forEach(({ names }, i) => (least = Math.min(least, names[ownAt[i]!] ?? Infinity)));
    if (least === Infinity) return shared / names;
    own.forEach(({ names }, i) => names[ownAt[i]!] === least && ownAt[i]!++);
    names += 1;
    let isShared = false;
    for (let i = 0; i < others.length; i++) {
      const { names } = others[i]!;
      while (names[othersAt[i]!]! < least) othersAt[i]!++;
      isShared ||= names[othersAt[i]!] === least;
    }
    if (isShared) shared += 1;
  }
}

/** Lists cut from one ontology bear its prefix in their ids and do not confirm each other. */
function familyOf({ dictionary, idText }: Listed): string {
  const first = new TextDecoder().decode(idText.subarray(0, 24));
  return /^(?:\S*[/#])?([A-Za-z]+)[:_]\d/.exec(first)?.[1] ?? dictionary;
}
