/** The page behind the popup or beside the panel, followed while it is open. */
import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '@/components/glossary/PageTermList.tsx';
import type { Settings } from '@/lookup/settings.ts';
import { isListed } from '@/lookup/sites.ts';
import { findTab, onTabsChanged, type TabPage, termsOfTab } from '@/platform/tab.ts';

/** Milliseconds between two looks at a page that is still being read. */
const LOOK_AGAIN = 400;

/** Looks at a page that never comes to an end: about a minute. */
const LOOKS = 150;

/** Milliseconds between two looks at a page that has been read: it may change, and so may what its reader asks of it. */
const LOOK_SLOWLY = 3000;

export interface FollowedTab {
  tab: TabPage | null;
  page: PageState;
  /** Looks at once: something was just asked of the page. */
  look: () => void;
}

/** `id` null: the tab in front. `follows`: stays open while its reader goes to other tabs and pages. */
export function useTab(id: number | null, settings: Settings, follows = false): FollowedTab {
  const [tab, setTab] = useState<TabPage | null | undefined>(undefined);
  const [page, setPage] = useState<PageState>({ status: 'reading' });
  const [asked, ask] = useState(0);

  useEffect(() => {
    let turn = 0;
    const find = () => {
      const mine = ++turn;
      void findTab(id).then((found) => {
        // The same tab on the same site is the same page to us until it says otherwise.
        if (mine === turn) setTab((before) => (isSame(before, found) ? before : found));
      });
    };
    find();
    return follows ? onTabsChanged(find) : undefined;
  }, [id, follows]);

  useEffect(() => {
    if (tab === undefined) return;
    if (tab === null) return setPage({ status: 'cannot-run' });
    const { site } = tab;
    if (!settings.enabled) return setPage({ status: 'off', where: 'everywhere' });
    if (site !== null && isListed(site, settings.sitesOff)) return setPage({ status: 'off', where: 'site' });
    let timer = 0;
    let looks = 0;
    let gone = false;
    const look = async () => {
      const isSeen = document.visibilityState === 'visible';
      const terms = isSeen ? await termsOfTab(tab) : null;
      if (gone) return;
      looks += 1;
      if (terms?.state === 'on') setPage((before) => unlessSame(before, { status: 'ready', ...terms }));
      else if (terms !== null) setPage({ status: terms.state === 'off' ? 'reading' : terms.state });
      const done = terms?.state === 'on' ? terms.complete : terms?.state !== 'off';
      if (!done && looks < LOOKS) timer = window.setTimeout(() => void look(), LOOK_AGAIN);
      else if (follows) timer = window.setTimeout(() => void look(), LOOK_SLOWLY);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [tab, settings, asked, follows]);

  return { tab: tab ?? null, page, look: () => ask((times) => times + 1) };
}

function isSame(before: TabPage | null | undefined, found: TabPage | null): boolean {
  return JSON.stringify(before) === JSON.stringify(found);
}

/** The state before where nothing has changed: nothing is drawn anew. */
function unlessSame(before: PageState, after: PageState): PageState {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
