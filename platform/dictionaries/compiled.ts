/** What was compiled of a dictionary when it was imported, loaded as it was stored: nothing is parsed. */
import type { CompiledDictionary } from '@/lookup/dictionaries/compiler.ts';
import { type Database, database } from './database.ts';

/** One compiled part of a generation; null where it is missing. */
export async function loadCompiled<P extends keyof CompiledDictionary>(
  generation: string,
  part: P,
): Promise<CompiledDictionary[P] | null> {
  const found = await (await database()).get('compiled', [generation, part]);
  return (found as CompiledDictionary[P] | undefined) ?? null;
}

/** Stores compiled parts; gives their bytes. */
export async function keepCompiled(
  db: Database,
  generation: string,
  compiled: Partial<CompiledDictionary>,
): Promise<number> {
  let bytes = 0;
  for (const part of Object.keys(compiled) as (keyof CompiledDictionary)[]) {
    const value = compiled[part];
    if (value === undefined) continue;
    await db.put('compiled', value, [generation, part]);
    bytes += sizeOf(value);
  }
  return bytes;
}

/** Bytes of the typed arrays in a value. */
export function sizeOf(value: object): number {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  const parts: unknown[] = Object.values(value);
  return parts.reduce<number>((sum, part) => sum + (typeof part === 'object' && part ? sizeOf(part) : 0), 0);
}
