/** The page behind the popup, followed while the popup is open and the page is still being read. */
import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '@/components/PageTermList.tsx';
import type { Settings } from '@/lookup/settings.ts';
import { isListed } from '@/lookup/sites.ts';
import { findTab, type TabPage, termsOfTab } from '@/platform/tab.ts';

/** Milliseconds between two looks at a page that is still being read. */
const LOOK_AGAIN = 400;

/** Looks at a page that never comes to an end: about a minute. */
const LOOKS = 150;

export interface FollowedTab {
  tab: TabPage | null;
  page: PageState;
}

/** `settings` null: not known yet. */
export function useTab(id: number | null, settings: Settings | null): FollowedTab {
  const [tab, setTab] = useState<TabPage | null | undefined>(undefined);
  const [page, setPage] = useState<PageState>({ status: 'reading' });

  useEffect(() => {
    void findTab(id).then(setTab);
  }, [id]);

  useEffect(() => {
    if (tab === undefined || settings === null) return;
    if (tab === null) return setPage({ status: 'cannot-run' });
    const { site } = tab;
    if (!settings.enabled) return setPage({ status: 'off', where: 'everywhere' });
    if (site !== null && isListed(site, settings.sitesOff)) return setPage({ status: 'off', where: 'site' });
    let timer = 0;
    let looks = 0;
    let gone = false;
    const look = async () => {
      const terms = await termsOfTab(tab);
      if (gone) return;
      looks += 1;
      if (terms.state === 'on') setPage({ status: 'ready', ...terms });
      else if (terms.state === 'not-asked') setPage({ status: 'off', where: 'site' });
      else setPage({ status: terms.state === 'off' ? 'reading' : terms.state });
      const done = terms.state === 'on' ? terms.complete : terms.state !== 'off';
      if (!done && looks < LOOKS) timer = window.setTimeout(() => void look(), LOOK_AGAIN);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [tab, settings]);

  return { tab: tab ?? null, page };
}
