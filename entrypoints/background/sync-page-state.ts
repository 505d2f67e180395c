/**
 * Writes what pages need before they read a word. Pages are told by the change of the value. The filters are made anew only
 * where the set of dictionaries is another: after a restart nothing is loaded for them.
 */
import { sitesOnOf } from '@/lookup/literature-sites.ts';
import { languageOf } from '@/lookup/language.ts';
import { privatePattern } from '@/lookup/private-sites.ts';
import { toBase64 } from '@/platform/base64.ts';
import { getPageState, type PageState, setPageState } from '@/platform/page-state.ts';
import { getSettings } from '@/platform/settings.ts';
import { browserLanguage } from '@/platform/ui-language.ts';
import type { Engine } from './engine.ts';
import type { Lookup } from './lookup.ts';
import { report } from './report.ts';

/**
 * Why it is written: something was changed; the extension itself may be another than the one that wrote what is stored; or a
 * dictionary that could not be used has been mended, so that pages have to scan again though the set is the same.
 */
type Occasion = 'change' | 'update' | 'mended';

export function syncPageState(engine: Engine, occasion: Occasion = 'change'): Promise<void> {
  turn = turn.then(() => sync(engine, occasion));
  return turn;
}

/** Stands between the name of a set and that of its mending. */
const MENDED = '#';

/** One after the other: the last change asked for is the last written. */
let turn = Promise.resolve();

async function sync(engine: Engine, occasion: Occasion): Promise<void> {
  try {
    const settings = await getSettings();
    const { enabled, sitesOff, privateSites, marks, density, drafts, always, restDelay, hoverKey, language } = settings;
    const sitesOn = sitesOnOf(settings);
    const [open, secluded] = await Promise.all([
      engine.lookup({ drafts, secluded: false }),
      engine.lookup({ drafts, secluded: true }),
    ]);
    const name = open === secluded ? open.name : `${open.name} | ${secluded.name}`;
    const stored = occasion === 'change' ? await getPageState() : null;
    const known = stored?.lexicon.split(MENDED)[0] === name ? stored : null;
    const filters = known === null ? await makeFilters(open, secluded) : pick(known);
    const lexicon = known?.lexicon ?? (occasion === 'mended' ? `${name}${MENDED}${crypto.randomUUID()}` : name);
    await setPageState({
      settings: { enabled, sitesOn, sitesOff, marks, density, always, restDelay, hoverKey },
      language: languageOf(language, browserLanguage()),
      lexicon,
      ...filters,
      privateSites: privatePattern(privateSites),
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
