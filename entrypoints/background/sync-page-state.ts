/** Writes what pages need before they read a word. Pages are told by the change of the value. */
import { toBase64 } from '@/platform/base64.ts';
import { setPageState } from '@/platform/page-state.ts';
import { getSettings } from '@/platform/settings.ts';
import type { Engine } from './engine.ts';
import { report } from './report.ts';

export async function syncPageState(engine: Engine): Promise<void> {
  try {
    const { enabled, sitesOff, marks, density, drafts, always, restDelay } = await getSettings();
    const { bytes, lexicon } = await engine.lookup(drafts).filter();
    await setPageState({
      settings: { enabled, sitesOff: [...sitesOff], marks, density, always, restDelay },
      lexicon,
      filter: toBase64(bytes),
    });
  } catch (error) {
    report(error, 'telling the pages of a change');
  }
}
