/** What the background answers. Failures cross as data; the reader's text goes into no message and no log. */
import { languageOf } from '@/lookup/language.ts';
import type { BackgroundProtocol, LibraryOverview, Routes } from '@/lookup/messages.ts';
import { fail, ok } from '@/lookup/result.ts';
import { findSelection } from '@/lookup/search/selection.ts';
import { isMarked, siteOf } from '@/lookup/sites.ts';
import { type Asker, askPage } from '@/platform/messaging.ts';
import { openArticle, openOptions, openPolicy } from '@/platform/pages.ts';
import { injectCard } from '@/platform/scripts.ts';
import { changeSettings, getSettings } from '@/platform/settings.ts';
import { browserLanguage } from '@/platform/ui-language.ts';
import type { Engine, Lookup } from './engine.ts';
import { createPanelRoutes } from './panel-routes.ts';
import { takePending } from './pending.ts';
import { report } from './report.ts';

export function createRoutes(engine: Engine): Routes<BackgroundProtocol, Asker> {
  return {
    async 'page.match'({ blocks, asked }, { tabUrl }) {
      const site = tabUrl === null ? null : siteOf(tabUrl);
      const settings = await getSettings();
      const where = asked ? { ...settings, scope: 'all' as const } : settings;
      if (!settings.enabled || (site !== null && !isMarked(site, where))) return fail('off');
      return whenReady(async () => {
        const finder = await engine.lookup(settings.drafts).finder();
        return ok({ findings: finder.find(blocks), site });
      });
    },
    async 'card.script'(_, { tabId, frameId }) {
      if (tabId === undefined || frameId === undefined) return fail('refused');
      const language = languageOf((await getSettings()).language, browserLanguage());
      return (await injectCard(tabId, frameId, language)) ? ok(null) : fail('refused');
    },
    async 'card.opened'({ by }, { tabId }) {
      if (tabId !== undefined) await askPage(tabId, null, 'page.hideCard', { by });
      return ok(null);
    },
    async 'card.get'({ dictionary: wanted, entry: id }) {
      const { dictionary, entries } = await engine.library();
      const entry = dictionary.id === wanted ? entries.find((one) => one.id === id) : undefined;
      if (entry === undefined) return fail('unknown-entry');
      const near = new Set([...entry.related, entry.replacedBy]);
      const related = entries.filter((one) => near.has(one.id)).map((one) => ({ id: one.id, name: one.name }));
      return ok({ entry, dictionary, related });
    },
    'selection.find': ({ text }) =>
      whenReady(async () => {
        const { lexicon, search, hits } = await current(engine);
        const [hitOf, ...parts] = await Promise.all([hits(), lexicon(), search()]);
        return ok(findSelection(text, { lexicon: parts[0], search: parts[1], hitOf }));
      }),
    search: ({ query, limit }) =>
      whenReady(async () => ok((await (await current(engine)).search()).search(query, limit))),
    'library.overview': () => whenReady(async () => ok(overview(await engine.library()))),
    async 'sense.always'({ surface, sense }) {
      await changeSettings(({ always }) => {
        const { [surface]: _, ...others } = always;
        return { always: sense === null ? others : { ...others, [surface]: sense } };
      });
      return ok(null);
    },
    async 'open.page'(request) {
      if (request.page === 'policy') await openPolicy();
      else if (request.page === 'options') await openOptions();
      else await openArticle(request.key);
      return ok(null);
    },
    'pending.take': () => Promise.resolve(ok(takePending())),
    ...createPanelRoutes(engine),
  };
}

/** What is to be marked and found by the settings of now. */
async function current(engine: Engine): Promise<Lookup> {
  return engine.lookup((await getSettings()).drafts);
}

/** The article that stands first where nothing else decides. */
const FIRST_ENTRY = 'necrolytic-migratory-erythema';

function overview({ dictionary, entries }: Awaited<ReturnType<Engine['library']>>): LibraryOverview {
  const first = entries.find(({ id }) => id === FIRST_ENTRY) ?? entries[0];
  return {
    dictionaries: [
      {
        info: dictionary,
        entries: entries.length,
        terms: entries.reduce((sum, { terms }) => sum + terms.length, 0),
      },
    ],
    first: { dictionary: dictionary.id, entry: first?.id ?? '' },
  };
}

async function whenReady<T>(answer: () => Promise<T>): Promise<T | { ok: false; error: 'not-ready' }> {
  try {
    return await answer();
  } catch (error) {
    report(error, 'answering a page');
    return fail('not-ready');
  }
}
