/** What was compiled of a dictionary when it was imported, loaded as it was stored: nothing is parsed. */
import { type Compiled, database } from './database.ts';

/** One compiled part of a generation; null where it is missing. */
export async function loadCompiled<P extends keyof Compiled>(generation: string, part: P): Promise<Compiled[P] | null> {
  const found = await (await database()).get('compiled', [generation, part]);
  return (found as Compiled[P] | undefined) ?? null;
}
