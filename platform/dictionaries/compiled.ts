/**
 * What was compiled of a dictionary when it was imported, loaded as it was stored: nothing is parsed. It lies in the database in
 * pieces, since a value is copied whole, and more than once, on its way there and back.
 */
import type { CompiledDictionary } from '@/lookup/dictionaries/compiler.ts';
import { type NameIndex, NAMES_FORMAT } from '@/lookup/lexicon/names/name-index.ts';
import { type Database, database, type Piece } from './database.ts';

/** Bytes of one record at most. */
const PIECE = 4 * 1024 ** 2;

/** The arrays of an index of names, one after another behind its format: first those of numbers, which begin at multiples of four. */
const NUMBERS = ['offsets', 'starts', 'postings', 'texts', 'entries'] as const;
const FIELDS = [...NUMBERS, 'words', 'kinds', 'counts'] as const;
const FORMAT = Uint32Array.of(NAMES_FORMAT);

/** Bytes compiled of a generation; null where they are missing or incomplete. */
export async function loadCompiled(generation: string, part: 'segment' | 'knowledge'): Promise<ArrayBuffer | null> {
  return (await load(generation, part))?.buffer ?? null;
}

/** The index of its names; null where some of it is missing, or it is of another format. */
export async function loadNames(generation: string): Promise<NameIndex | null> {
  const loaded = await load(generation, 'names');
  if (loaded?.lengths.length !== FIELDS.length + 1 || loaded.lengths[0] !== FORMAT.byteLength) return null;
  if (new Uint32Array(loaded.buffer, 0, 1)[0] !== NAMES_FORMAT) return null;
  let at = FORMAT.byteLength;
  const arrays = loaded.lengths.slice(1).map((length, field): [string, Uint8Array | Uint32Array] => {
    const from = at;
    at += length;
    const array =
      field < NUMBERS.length
        ? new Uint32Array(loaded.buffer, from, length / 4)
        : new Uint8Array(loaded.buffer, from, length);
    return [FIELDS[field] ?? '', array];
  });
  return Object.fromEntries(arrays) as unknown as NameIndex;
}

/** Stores compiled parts; gives their bytes. */
export async function keepCompiled(
  db: Database,
  generation: string,
  { segment, knowledge, names }: Partial<CompiledDictionary>,
): Promise<number> {
  let bytes = 0;
  if (segment !== undefined) bytes += await keep(db, generation, 'segment', [new Uint8Array(segment)]);
  if (knowledge !== undefined) bytes += await keep(db, generation, 'knowledge', [new Uint8Array(knowledge)]);
  if (names !== undefined) bytes += await keep(db, generation, 'names', bytesOf(names));
  return bytes;
}

function bytesOf(names: NameIndex): Uint8Array[] {
  return [FORMAT, ...FIELDS.map((field) => names[field])].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
}

/** Stores some stretches of bytes as one part, in one transaction: what was there before is whole until the new is. */
async function keep(db: Database, generation: string, part: string, stretches: readonly Uint8Array[]): Promise<number> {
  const tx = db.transaction('compiled', 'readwrite', { durability: 'relaxed' });
  const lengths = stretches.map(({ length }) => length);
  const write = async (): Promise<void> => {
    let number = 0;
    for (const bytes of piecesOf(stretches)) await tx.store.put({ lengths, bytes }, [generation, part, number++]);
  };
  await Promise.all([write(), tx.done]);
  return sum(lengths);
}

/** The stretches one after another, cut into pieces, one at least; each piece is done with when the next is asked for. */
function* piecesOf(stretches: readonly Uint8Array[]): Generator<Uint8Array<ArrayBuffer>> {
  let left = sum(stretches.map(({ length }) => length));
  let piece = new Uint8Array(Math.min(PIECE, left));
  let used = 0;
  for (const stretch of stretches) {
    for (let at = 0; at < stretch.length;) {
      const part = stretch.subarray(at, at + piece.length - used);
      piece.set(part, used);
      used += part.length;
      at += part.length;
      left -= part.length;
      if (used < piece.length || left === 0) continue;
      yield piece;
      if (left < piece.length) piece = new Uint8Array(left);
      used = 0;
    }
  }
  yield piece;
}

async function load(generation: string, part: string): Promise<{ buffer: ArrayBuffer; lengths: number[] } | null> {
  const { store } = (await database()).transaction('compiled');
  let lengths: number[] = [];
  let whole: Uint8Array<ArrayBuffer> | null = null;
  for (let at = 0; whole === null || at < whole.length; at += PIECE) {
    const piece = await store.get([generation, part, at / PIECE]);
    if (!isPiece(piece)) return null;
    lengths = piece.lengths;
    whole ??= new Uint8Array(sum(lengths));
    if (sum(lengths) !== whole.length || piece.bytes.length !== Math.min(PIECE, whole.length - at)) return null;
    whole.set(piece.bytes, at);
  }
  return { buffer: whole.buffer, lengths };
}

/** False of what is missing, and of what the disk has made of it. */
function isPiece(value: Partial<Piece> | undefined): value is Piece {
  return value?.bytes instanceof Uint8Array && Array.isArray(value.lengths);
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
