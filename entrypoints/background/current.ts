import type { Settings } from '@/lookup/settings.ts';
import { createSettingsMemory } from '@/platform/settings.ts';
import type { Engine } from './engine.ts';
import type { Lookup } from './lookup.ts';

/** Made at the first question; it dies with the background, as what it remembers does. */
let settings: (() => Promise<Settings>) | null = null;

/** What is found by the settings of now. What the reader looks up by hand no page sees. */
export async function current(engine: Engine): Promise<Lookup> {
  settings ??= createSettingsMemory();
  return engine.lookup({ drafts: (await settings()).drafts, secluded: true });
}
