/**
 * Writes what pages need before they read a word. Pages are told by the change of the value. The filters are made anew only
 * where the set of dictionaries is another: after a restart nothing is loaded for them.
 */
import { sitesOnOf } from '@/lookup/literature-sites.ts';
import { languageOf } from '@/lookup/language.ts';
import { toBase64 } from '@/platform/base64.ts';
import { getPageState, type PageState, setPageState } from '@/platform/page-state.ts';
import { getSettings } from '@/platform/settings.ts';
import { browserLanguage } from '@/platform/ui-language.ts';
import type { Engine } from './engine.ts';
import type { Lookup } from './lookup.ts';
import { report } from './report.ts';

/** `anew`: the extension itself may be another than the one that wrote what is stored. */
export function syncPageState(engine: Engine, anew = false): Promise<void> {
  turn = turn.then(() => sync(engine, anew));
  return turn;
}

/** One after the other: the last change asked for is the last written. */
let turn = Promise.resolve();

async function sync(engine: Engine, anew: boolean): Promise<void> {
  try {
    const settings = await getSettings();
    const { enabled, sitesOff, privateSites, marks, density, drafts, always, restDelay, hoverKey, language } = settings;
    const sitesOn = sitesOnOf(settings);
    const [open, secluded] = await Promise.all([
      engine.lookup({ drafts, secluded: false }),
      engine.lookup({ drafts, secluded: true }),
    ]);
    const lexicon = open === secluded ? open.name : `${open.name} | ${secluded.name}`;
    const stored = anew ? null : await getPageState();
    const filters = stored?.lexicon === lexicon ? pick(stored) : await makeFilters(open, secluded);
    await setPageState({
      settings: { enabled, sitesOn, sitesOff, privateSites, marks, density, always, restDelay, hoverKey },
      language: languageOf(language, browserLanguage()),
      lexicon,
      ...filters,
    });
  } catch (error) {
    report(error, 'writing the page state');
  }
}

type Filters = Pick<PageState, 'filter' | 'privateFilter'>;

function pick({ filter, privateFilter }: PageState): Filters {
  return { filter, privateFilter };
}

async function makeFilters(open: Lookup, secluded: Lookup): Promise<Filters> {
  return {
    filter: toBase64(await open.filter()),
    privateFilter: open === secluded ? null : toBase64(await secluded.filter()),
  };
}
