/**
 * What dictionaries have in common. Who enables many lists at once gets, beside names, lists of everything: genes, body parts,
 * laboratory words. A list most of whose entries no other list knows is *wide*; a name that only a wide list knows is at most
 * faint. With few lists, and for small ones and the library, nothing of this applies: they were chosen with care.
 */
import { tokens } from './features.ts';

/** Lists that must be enabled before they are compared. */
const ENOUGH_LISTS = 4;
/** Entries of a list that takes part. */
const ENOUGH_ENTRIES = 500;
/** A list that shares less of its names than this is wide. */
const SHARED = 0.4;

/** A number for a name, the same for "Neoplasms, Breast" and "breast neoplasm". */
export function nameHash(name: string): number {
  let hash = 0;
  for (const { stem } of tokens(name)) hash = (hash + Math.imul(stem ^ (stem >>> 15), 0x2c1b3c6d)) >>> 0;
  return hash;
}

interface Listed {
  info: { id: string };
  idText: Uint8Array;
  nameHashes: Uint32Array;
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
  const large = lists.filter(({ nameHashes }) => nameHashes.length >= ENOUGH_ENTRIES);
  const families = new Map(lists.map((list) => [list.info.id, familyOf(list)]));
  const known = new Map<string, Set<number>>();
  for (const list of large) {
    const family = families.get(list.info.id)!;
    const names = known.get(family) ?? new Set<number>();
    for (const hash of list.nameHashes) names.add(hash);
    known.set(family, names);
  }
  if (known.size < ENOUGH_LISTS) return { isWide: () => false, isLone: () => false };
  const wide = new Set<string>();
  for (const [family, names] of known) {
    let shared = 0;
    for (const hash of names) if ([...known].some(([other, set]) => other !== family && set.has(hash))) shared += 1;
    if (shared / names.size < SHARED) wide.add(family);
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

/** Lists cut from one ontology bear its prefix in their ids and do not confirm each other. */
function familyOf({ info, idText }: Listed): string {
  const first = new TextDecoder().decode(idText.subarray(0, 24));
  return /^(?:\S*[/#])?([A-Za-z]+)[:_]\d/.exec(first)?.[1] ?? info.id;
}
