import { useEffect, useMemo, useState } from 'preact/hooks';
import { PanelView, type PanelPart } from '@/components/panel/Panel.tsx';
import { useStrings, useWords } from '@/components/strings/words.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { openOptions, openPolicy } from '@/platform/pages.ts';
import { onPanelEntry } from '@/platform/panel.ts';
import { clearRecent } from '@/platform/recent.ts';
import { markPage, stepInTab } from '@/platform/tab.ts';
import { windowId } from '@/platform/window.ts';
import { readAddress } from '../own-page/address.ts';
import { entryServices } from '../own-page/entry-services.ts';
import { exportGlossary } from '../own-page/export-glossary.ts';
import { save } from '../own-page/look-up.ts';
import { useRecent, useSaved } from '../own-page/use-kept.ts';
import { useLines } from '../own-page/use-lines.ts';
import { useOpened } from '../own-page/use-opened.ts';
import { useSearch } from '../own-page/use-search.ts';
import { useSettings } from '../own-page/use-settings.ts';
import { useTab } from '../own-page/use-tab.ts';
import { useTexts } from '../own-page/use-texts.ts';

/** The side panel, wired: it follows the tab in front of its window. */
export function PanelPage() {
  const asked = useMemo(() => readAddress(location.search), []);
  const [settings] = useSettings();
  const { tab, page, look } = useTab(asked.tab, settings, true);
  const { language } = useWords();
  const texts = useTexts(page, useStrings().notes.one);
  const [query, setQuery] = useState('');
  const [part, setPart] = useState<PanelPart>('page');
  const { opened, open, back, leave } = useOpened();
  const [at, setAt] = useState<{ key: EntryKey; position: number; of: number } | null>(null);
  const search = useSearch(query);
  const lines = useLines(search);
  const recent = useRecent();
  const saved = useSaved();

  useEffect(() => {
    let stop = () => {};
    void windowId().then((id) => {
      if (id !== null) stop = onPanelEntry(id, (key) => open(key, true));
    });
    return () => stop();
  }, []);
  useEffect(() => setAt(null), [tab?.tabId]);

  return (
    <PanelView
      now={new Date()}
      query={query}
      onQuery={(typed) => {
        leave();
        setQuery(typed);
      }}
      search={search}
      lines={lines}
      part={part}
      onPart={setPart}
      page={page}
      texts={texts}
      at={at}
      onStep={(direction, key) => {
        if (tab === null) return;
        void stepInTab(tab.tabId, direction, key).then((stepped) => setAt(stepped && { key, ...stepped }));
      }}
      onMark={() => {
        if (tab !== null) void markPage(tab.tabId, true).then(look);
      }}
      onExport={(format) => {
        if (tab !== null && page.status === 'ready') void exportGlossary(tab.tabId, page.terms, format, language);
      }}
      recent={recent}
      remembers={settings.recent}
      onClearRecent={() => void clearRecent()}
      saved={saved}
      onSave={(key, saving) => void save(key, saving)}
      opened={opened}
      services={entryServices}
      onOpen={open}
      onBack={back}
      onLeave={leave}
      onOptions={() => void openOptions()}
      onPolicy={() => void openPolicy()}
    />
  );
}
