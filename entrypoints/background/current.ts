import { getSettings } from '@/platform/settings.ts';
import type { Engine } from './engine.ts';
import type { Lookup } from './lookup.ts';

/** What is found by the settings of now. What the reader looks up by hand no page sees. */
export async function current(engine: Engine): Promise<Lookup> {
  return engine.lookup({ drafts: (await getSettings()).drafts, secluded: true });
}
