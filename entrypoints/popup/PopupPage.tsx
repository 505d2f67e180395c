import { useEffect, useMemo, useState } from 'preact/hooks';
import { PopupView } from '@/components/Popup.tsx';
import type { Card } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { isMarked, switchSite } from '@/lookup/sites.ts';
import { askBackground } from '@/platform/messaging.ts';
import { openOptions, openPolicy } from '@/platform/pages.ts';
import { goToTerm } from '@/platform/tab.ts';
import { readAddress } from './address.ts';
import { getCard, useFirstArticle } from './use-first-article.ts';
import { useSearch } from './use-search.ts';
import { useSettings } from './use-settings.ts';
import { useTab } from './use-tab.ts';

/** The popup, wired: over a page, or as a page of its own for one entry or a looked-up text. */
export function PopupPage() {
  const asked = useMemo(() => readAddress(location.search), []);
  const [settings, change] = useSettings();
  const { tab, page } = useTab(asked.tab, settings);
  const first = useFirstArticle(page);
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<Card | null>(null);
  const search = useSearch(query);
  /** As a page of its own for an entry or a text there is no page behind. */
  const alone = asked.entry !== null || asked.pending;

  const open = (key: EntryKey) => void getCard(key).then((card) => card !== null && setOpened(card));
  useEffect(() => {
    if (asked.entry !== null) open(asked.entry);
    if (asked.pending) {
      void askBackground('pending.take', {}).then((answer) => {
        if (answer?.ok === true && answer.value !== null) setQuery(answer.value.trim());
      });
    }
  }, [asked]);

  const site = alone ? null : (tab?.site ?? null);
  return (
    <PopupView
      now={new Date()}
      query={query}
      onQuery={setQuery}
      search={search}
      first={first}
      opened={opened}
      onOpen={open}
      onBack={() => setOpened(null)}
      page={alone ? { status: 'none' } : page}
      site={site === null || settings === null ? null : { host: site, on: isMarked(site, settings) }}
      onSite={(on) => {
        if (site !== null) change((before) => switchSite(before, site, on));
      }}
      everywhere={settings?.enabled ?? true}
      onEverywhere={(enabled) => change(() => ({ enabled }))}
      onGoTo={(key) => {
        if (tab === null) return;
        void goToTerm(tab.tabId, key).then(() => asked.tab === null && window.close());
      }}
      onOptions={() => void openOptions()}
      onPolicy={() => void openPolicy()}
    />
  );
}
