/**
 * Where the entries of a dictionary are, by id: in pages small enough that finding one entry among a million reads one of
 * them. An entry's number is its place in the order of the file; ids are hashes, so who asks compares the id it meant. A page
 * also knows which entries name an id as their parent, since a file says only the other way.
 */
import { Numbers } from '../lexicon/numbers.ts';
import { hashText } from '../lexicon/hash.ts';

export interface IdPage {
  /** Sorted, with the entry's number beside each. */
  ids: Uint32Array<ArrayBuffer>;
  numbers: Uint32Array<ArrayBuffer>;
  /** Hashes of parents, sorted, with the number of a child beside each. */
  parents: Uint32Array<ArrayBuffer>;
  children: Uint32Array<ArrayBuffer>;
}

/** Ids of one page on average. */
const PAGE_IDS = 1024;

/** Pages of a dictionary with so many entries. */
export function pageCount(entries: number): number {
  return Math.max(1, Math.ceil(entries / PAGE_IDS));
}

/** The page that holds an id. */
export function pageOf(id: string, pages: number): number {
  return (hashText(id) >>> 0) % pages;
}

/** Numbers of the entries that may have this id. */
export function numbersOf(page: IdPage, id: string): number[] {
  return valuesOf(page.ids, page.numbers, hashText(id) >>> 0);
}

/** Numbers of the entries that may have this id as a parent. */
export function childrenOf(page: IdPage, id: string): number[] {
  return valuesOf(page.parents, page.children, hashText(id) >>> 0);
}

function valuesOf(keys: Uint32Array, values: Uint32Array, key: number): number[] {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; low < keys.length && keys[low] === key; low++) found.push(values[low]!);
  return found;
}

/** Takes entries in their order and gives the pages. */
export class IdTableBuilder {
  readonly #ids = new Numbers();
  readonly #parents = new Numbers();
  readonly #children = new Numbers();

  add(id: string, parents: readonly string[]): void {
    for (const parent of parents) {
      this.#parents.push(hashText(parent));
      this.#children.push(this.#ids.length);
    }
    this.#ids.push(hashText(id));
  }

  pages(): IdPage[] {
    const count = pageCount(this.#ids.length);
    const ids = this.#ids.values.subarray(0, this.#ids.length);
    const own = arrange(ids, (at) => at, count);
    const children = this.#children.values;
    const kin = arrange(this.#parents.values.subarray(0, this.#parents.length), (at) => children[at]!, count);
    return own.map(([keys, numbers], at) => ({
      ids: keys,
      numbers,
      parents: kin[at]![0],
      children: kin[at]![1],
    }));
  }
}

type Column = Uint32Array<ArrayBuffer>;

/** Hashes with their values, shared out to pages and sorted in each. */
function arrange(hashes: Int32Array, valueAt: (at: number) => number, pages: number): [Column, Column][] {
  const sizes = new Uint32Array(pages);
  for (const hash of hashes) sizes[(hash >>> 0) % pages]!++;
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let at = 0; at < hashes.length; at++) {
    const page = (hashes[at]! >>> 0) % pages;
    members[page]![sizes[page]!++] = at;
  }
  return members.map((page) => {
    page.sort((a, b) => (hashes[a]! >>> 0) - (hashes[b]! >>> 0) || a - b);
    return [page.map((at) => hashes[at]! >>> 0), page.map(valueAt)];
  });
}
