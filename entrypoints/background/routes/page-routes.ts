/** What pages ask for: the terms in their text. */
import type { BackgroundProtocol, Routes } from '@/lookup/messages.ts';
import { fail, ok } from '@/lookup/result.ts';
import { isMarked } from '@/lookup/scope.ts';
import { isPrivate, siteOf } from '@/lookup/sites.ts';
import { isOwnPage } from '@/platform/about.ts';
import type { Asker } from '@/platform/messaging.ts';
import { getSettings } from '@/platform/settings.ts';
import type { Engine } from '../engine.ts';
import { whenReady } from './when-ready.ts';

type Pages = Pick<Routes<BackgroundProtocol, Asker>, 'page.match'>;

export function pageRoutes(engine: Engine): Pages {
  return {
    async 'page.match'({ blocks, asked }, asker) {
      const site = asker.tabUrl === null ? null : siteOf(asker.tabUrl);
      const settings = await getSettings();
      const { enabled, privateSites, drafts } = settings;
      const where = asked ? { ...settings, scope: 'all' as const } : settings;
      if (!enabled || (site !== null && !isMarked(site, where))) return fail('off');
      return whenReady(async () => {
        const lookup = await engine.lookup({ drafts, secluded: isSecluded(asker, privateSites) });
        const finder = await lookup.finder();
        return ok({ findings: finder.find(blocks), site });
      });
    },
  };
}

/**
 * Whether nobody but the reader can see what is marked: our own pages, and private sites in tabs of private sites. A frame of
 * a public site in a private page is public: it sees its own marks.
 */
function isSecluded({ frameUrl, tabUrl }: Asker, privateSites: readonly string[]): boolean {
  if (frameUrl === null) return false;
  if (isOwnPage(frameUrl)) return true;
  return [frameUrl, tabUrl].every((url) => {
    const site = url === null ? null : siteOf(url);
    return site !== null && isPrivate(site, privateSites);
  });
}
