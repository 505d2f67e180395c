/**
 * What was compiled of a dictionary when it was imported, loaded as it was stored: nothing is parsed. It lies in the database in
 * pieces, since a value is copied whole, and more than once, on its way there and back.
 */
import type { CompiledDictionary } from '@/lookup/dictionaries/compiler.ts';
import type { NameIndex } from '@/lookup/lexicon/names/name-index.ts';
import { type Database, database, type Piece } from './database.ts';

/** Bytes of one record. */
const PIECE = 4 * 1024 ** 2;

/** The arrays of an index of names, each a part of its own. */
const NAMES: Readonly<Record<keyof NameIndex, typeof Uint8Array | typeof Uint32Array>> = {
  words: Uint8Array,
  offsets: Uint32Array,
  starts: Uint32Array,
  postings: Uint32Array,
  texts: Uint32Array,
  entries: Uint32Array,
  kinds: Uint8Array,
  counts: Uint8Array,
};

const FIELDS = Object.keys(NAMES) as (keyof NameIndex)[];

/** Bytes compiled of a generation; null where they are missing or incomplete. */
export function loadCompiled(generation: string, part: 'segment' | 'knowledge'): Promise<ArrayBuffer | null> {
  return load(generation, part);
}

/** The index of its names; null where some of it is missing. */
export async function loadNames(generation: string): Promise<NameIndex | null> {
  const loaded = await Promise.all(FIELDS.map((field) => load(generation, `names.${field}`)));
  if (loaded.includes(null)) return null;
  return Object.fromEntries(FIELDS.map((field, at) => [field, new NAMES[field](loaded[at]!)])) as unknown as NameIndex;
}

/** Stores compiled parts; gives their bytes. */
export async function keepCompiled(
  db: Database,
  generation: string,
  { segment, knowledge, names }: Partial<CompiledDictionary>,
): Promise<number> {
  let bytes = 0;
  if (segment !== undefined) bytes += await keep(db, generation, 'segment', new Uint8Array(segment));
  if (knowledge !== undefined) bytes += await keep(db, generation, 'knowledge', new Uint8Array(knowledge));
  if (names === undefined) return bytes;
  for (const field of FIELDS) {
    const { buffer, byteOffset, byteLength } = names[field];
    bytes += await keep(db, generation, `names.${field}`, new Uint8Array(buffer, byteOffset, byteLength));
  }
  return bytes;
}

/** One transaction: what was there before is whole until the new is. */
async function keep(db: Database, generation: string, part: string, bytes: Uint8Array): Promise<number> {
  const tx = db.transaction('compiled', 'readwrite', { durability: 'relaxed' });
  const total = bytes.length;
  for (let at = 0; at === 0 || at < total; at += PIECE) {
    const piece = new Uint8Array(bytes.subarray(at, at + PIECE));
    await tx.store.put({ total, bytes: piece }, [generation, part, at / PIECE]);
  }
  await tx.done;
  return total;
}

async function load(generation: string, part: string): Promise<ArrayBuffer | null> {
  const { store } = (await database()).transaction('compiled');
  let whole: Uint8Array<ArrayBuffer> | null = null;
  for (let at = 0; whole === null || at < whole.length; at += PIECE) {
    const piece = await store.get([generation, part, at / PIECE]);
    if (!isPiece(piece)) return null;
    whole ??= new Uint8Array(piece.total);
    if (piece.total !== whole.length || piece.bytes.length !== Math.min(PIECE, whole.length - at)) return null;
    whole.set(piece.bytes, at);
  }
  return whole.buffer;
}

/** False of what is missing, and of what the disk has made of it. */
function isPiece(value: Partial<Piece> | undefined): value is Piece {
  return value?.bytes instanceof Uint8Array && typeof value.total === 'number';
}
