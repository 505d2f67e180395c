/** Looking up what was typed or selected, and what there is to look up in. */
import { isBuiltIn } from '@/lookup/dictionaries.ts';
import type { BackgroundProtocol, LibraryOverview, Routes } from '@/lookup/messages.ts';
import { ok } from '@/lookup/result.ts';
import { findSelection } from '@/lookup/search/selection.ts';
import type { Asker } from '@/platform/messaging.ts';
import { current } from '../current.ts';
import type { Engine } from '../engine.ts';
import { takePending } from '../pending.ts';
import { whenReady } from './when-ready.ts';

type Searches = Pick<
  Routes<BackgroundProtocol, Asker>,
  'selection.find' | 'search' | 'search.lines' | 'library.overview' | 'pending.take'
>;

export function searchRoutes(engine: Engine): Searches {
  return {
    'selection.find': ({ text, best }) =>
      whenReady(async () => {
        const { lexicon, search, hits } = await current(engine);
        return ok(
          await findSelection(text, best, { lexicon: await lexicon(), search: search.findWhole, hitsOf: hits }),
        );
      }),
    search: ({ query, limit }) => whenReady(async () => ok(await (await current(engine)).search.find(query, limit))),
    'search.lines': ({ places }) => whenReady(async () => ok(await (await current(engine)).search.lines(places))),
    'library.overview': () => whenReady(async () => ok(await overview(engine))),
    'pending.take': () => Promise.resolve(ok(takePending())),
  };
}

/** The article that stands first where nothing else decides. */
const FIRST_ENTRY = 'necrolytic-migratory-erythema';

async function overview(engine: Engine): Promise<LibraryOverview> {
  const [{ dictionary, entries }, installed] = await Promise.all([engine.library(), engine.dictionaries()]);
  const first = entries.find(({ id }) => id === FIRST_ENTRY) ?? entries[0];
  return {
    dictionaries: installed
      .filter(({ info, enabled }) => enabled || isBuiltIn(info.id))
      .map(({ info, entries, terms }) => ({ info, entries, terms })),
    first: { dictionary: dictionary.id, entry: first?.id ?? '' },
  };
}
