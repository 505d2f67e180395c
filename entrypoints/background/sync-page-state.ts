/** Writes what pages need before they read a word. Pages are told by the change of the value. */
import { sitesOnOf } from '@/lookup/literature-sites.ts';
import { languageOf } from '@/lookup/language.ts';
import { toBase64 } from '@/platform/base64.ts';
import { setPageState } from '@/platform/page-state.ts';
import { getSettings } from '@/platform/settings.ts';
import { browserLanguage } from '@/platform/ui-language.ts';
import type { Engine } from './engine.ts';
import { report } from './report.ts';

export async function syncPageState(engine: Engine): Promise<void> {
  try {
    const settings = await getSettings();
    const { enabled, sitesOff, marks, density, drafts, always, restDelay, hoverKey, language } = settings;
    const sitesOn = sitesOnOf(settings);
    const { bytes, lexicon } = await engine.lookup(drafts).filter();
    await setPageState({
      settings: { enabled, sitesOn, sitesOff, marks, density, always, restDelay, hoverKey },
      language: languageOf(language, browserLanguage()),
      lexicon,
      filter: toBase64(bytes),
    });
  } catch (error) {
    report(error, 'telling the pages of a change');
  }
}
