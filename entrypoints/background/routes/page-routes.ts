/** What pages ask for: the terms in their text, and the script that marks them. */
import type { BackgroundProtocol, Routes } from '@/lookup/messages.ts';
import { fail, ok } from '@/lookup/result.ts';
import { isMarked } from '@/lookup/scope.ts';
import { isPrivate } from '@/lookup/private-sites.ts';
import { siteOf } from '@/lookup/sites.ts';
import { TextAllowance } from '@/lookup/text-allowance.ts';
import { isOwnPage } from '@/platform/about.ts';
import type { Asker } from '@/platform/messaging.ts';
import { injectMarks } from '@/platform/scripts.ts';
import { getSettings } from '@/platform/settings.ts';
import type { Engine } from '../engine.ts';
import { whenReady } from './when-ready.ts';

type Pages = Pick<Routes<BackgroundProtocol, Asker>, 'page.match' | 'marks.script'>;

export function pageRoutes(engine: Engine): Pages {
  const allowance = new TextAllowance();
  return {
    async 'marks.script'(_, { tabId, frameId }) {
      if (tabId === undefined || frameId === undefined) return fail('refused');
      return (await injectMarks(tabId, frameId)) ? ok(null) : fail('refused');
    },
    async 'page.match'({ blocks, asked }, asker) {
      const site = asker.tabUrl === null ? null : siteOf(asker.tabUrl);
      const settings = await getSettings();
      const { enabled, privateSites, drafts } = settings;
      const where = asked ? { ...settings, scope: 'all' as const } : settings;
      if (!enabled || (site !== null && !isMarked(site, where))) return fail('off');
      // Asked again later, it is answered once the minute is over.
      if (!isOwn(asker) && !allowance.take(documentOf(asker), blocks, Date.now())) return fail('not-ready');
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
function isSecluded(asker: Asker, privateSites: readonly string[]): boolean {
  if (isOwn(asker)) return true;
  return [asker.frameUrl, asker.tabUrl].every((url) => {
    const site = url === null ? null : siteOf(url);
    return site !== null && isPrivate(site, privateSites);
  });
}

function isOwn({ frameUrl }: Asker): boolean {
  return frameUrl !== null && isOwnPage(frameUrl);
}

/** Names the document that asks; where the browser has no name for it, its frame and where that is from. */
function documentOf({ documentId, tabId, frameId, frameUrl }: Asker): string {
  return documentId ?? `${tabId} ${frameId} ${frameUrl}`;
}
