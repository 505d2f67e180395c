/**
 * Where the entries of a dictionary are, by id: in pages small enough that finding one entry among a million reads one of
 * them. An entry's number is its place in the order of the file; ids are hashes, so who asks compares the id it meant. A page
 * also knows which entries name an id as their parent, since a file says only the other way, and the hash of what each entry
 * says, so that two versions can be compared without their entries.
 */
import type { Entry } from '../model.ts';
import { Numbers } from '../lexicon/numbers.ts';
import { hashId } from './id-hash.ts';

type Column = Uint32Array<ArrayBuffer>;

export interface IdPage {
  /** Sorted; beside each a second hash of the id, the entry's number and the hash of its contents. */
  ids: Column;
  checks: Column;
  numbers: Column;
  contents: Column;
  /** Hashes of the ids that entries point from, parents and former ids, sorted; beside each the number of the entry. */
  parents: Column;
  children: Column;
}

/** Ids of one page at most, on average. */
const PAGE_IDS = 1024;

/** Seed of the second hash. */
const CHECK = 0x5bd1e995;

/** Pages of a dictionary with so many entries: a power of two, so that pages of two versions can be laid side by side. */
export function pageCount(entries: number): number {
  let pages = 1;
  while (pages * PAGE_IDS < entries) pages *= 2;
  return pages;
}

/** The page that holds an id. */
export function pageOf(id: string, pages: number): number {
  return (hashId(id) & (pages - 1)) >>> 0;
}

/** Numbers of the entries that may have this id. */
export function numbersOf(page: IdPage, id: string): number[] {
  const check = hashId(id, CHECK);
  return placesOf(page.ids, hashId(id)).flatMap((at) => (page.checks[at] === check ? [page.numbers[at]!] : []));
}

/** Numbers of the entries that may have this id as a parent or as a former id. */
export function pointingTo(page: IdPage, id: string): number[] {
  return placesOf(page.parents, hashId(id)).map((at) => page.children[at]!);
}

function placesOf(keys: Uint32Array, key: number): number[] {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; low < keys.length && keys[low] === key; low++) found.push(low);
  return found;
}

/** The ids under which an entry is found beside its own: as a child of its parents, and as what its former ids mean now. */
export function pointersOf({ parents, formerIds = [] }: Pick<Entry, 'parents' | 'formerIds'>): readonly string[] {
  return formerIds.length === 0 ? parents : [...parents, ...formerIds];
}

/** Takes entries in their order and gives the pages. */
export class IdTableBuilder {
  readonly #ids = new Numbers();
  readonly #checks = new Numbers();
  readonly #contents = new Numbers();
  readonly #parents = new Numbers();
  readonly #children = new Numbers();

  get entries(): number {
    return this.#ids.length;
  }

  add(id: string, pointers: readonly string[], contents: number): void {
    for (const pointer of pointers) {
      this.#parents.push(hashId(pointer));
      this.#children.push(this.#ids.length);
    }
    this.#ids.push(hashId(id));
    this.#checks.push(hashId(id, CHECK));
    this.#contents.push(contents);
  }

  pages(): IdPage[] {
    const count = pageCount(this.#ids.length);
    const own = arrange(this.#ids, count);
    const kin = arrange(this.#parents, count);
    const take = (from: Numbers, members: Column): Column => members.map((at) => from.values[at]!);
    return own.map((members, at) => ({
      ids: take(this.#ids, members),
      checks: take(this.#checks, members),
      numbers: members,
      contents: take(this.#contents, members),
      parents: take(this.#parents, kin[at]!),
      children: take(this.#children, kin[at]!),
    }));
  }
}

/** Places of hashes, shared out to pages and sorted in each. */
function arrange({ values, length }: Numbers, pages: number): Column[] {
  const sizes = new Uint32Array(pages);
  for (let at = 0; at < length; at++) sizes[values[at]! & (pages - 1)]!++;
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let at = 0; at < length; at++) {
    const page = values[at]! & (pages - 1);
    members[page]![sizes[page]!++] = at;
  }
  for (const page of members) page.sort((a, b) => (values[a]! >>> 0) - (values[b]! >>> 0) || a - b);
  return members;
}
