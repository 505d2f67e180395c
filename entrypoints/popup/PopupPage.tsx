import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { PolicyContext } from '@/components/controls/Lockable.tsx';
import { PopupView } from '@/components/popup/Popup.tsx';
import { usePageStrings, useWords } from '@/components/strings/words.ts';
import { canSwitchSite } from '@/lookup/policy.ts';
import { isMarked, switchSite } from '@/lookup/scope.ts';
import { askBackground } from '@/platform/messaging.ts';
import { openOptions, openPolicy } from '@/platform/pages.ts';
import { keepFirstWords } from '@/platform/first-words.ts';
import { hasPanel, openPanel } from '@/platform/panel.ts';
import { openReader } from '@/platform/reader.ts';
import { clearRecent } from '@/platform/recent.ts';
import { goToTerm, markPage, stepInTab } from '@/platform/tab.ts';
import { readAddress } from '../own-page/address.ts';
import { entryServices } from '../own-page/entry-services.ts';
import { exportGlossary } from '../own-page/export-glossary.ts';
import { save } from '../own-page/look-up.ts';
import { useFirstArticle } from '../own-page/use-first-article.ts';
import { useRecent, useSaved } from '../own-page/use-kept.ts';
import { useLines } from '../own-page/use-lines.ts';
import { useOpened } from '../own-page/use-opened.ts';
import { useSearch } from '../own-page/use-search.ts';
import { useSettings } from '../own-page/use-settings.ts';
import { useTab } from '../own-page/use-tab.ts';
import { useWindow } from '../own-page/use-window.ts';
import { typedBefore } from './first-box.ts';
import { usePdf } from './use-pdf.ts';

/** The popup, wired: over a page, or as a page of its own for one entry or a looked-up text. */
export function PopupPage() {
  const asked = useMemo(() => readAddress(location.search), []);
  const [settings, change] = useSettings();
  const { tab, page, look } = useTab(asked.tab, settings);
  const first = useFirstArticle(page);
  const policy = useContext(PolicyContext);
  const { language } = useWords();
  const { search: boxName } = usePageStrings().popup;
  const windowId = useWindow();
  const pdf = usePdf(tab?.tabId ?? null);
  const [query, setQuery] = useState(typedBefore);
  const { opened, open, back, leave } = useOpened();
  const search = useSearch(query);
  const lines = useLines(search);
  const recent = useRecent();
  const saved = useSaved();
  /** As a page of its own for an entry or a text there is no page behind. */
  const alone = asked.entry !== null || asked.pending;
  /** A popup stands before the page: it goes where the page is to be seen. */
  const isPopup = asked.tab === null && !alone;

  useEffect(() => {
    if (asked.entry !== null) open(asked.entry);
    if (asked.pending) {
      void askBackground('pending.take', {}).then((answer) => {
        if (answer?.ok === true && answer.value !== null) setQuery(answer.value.trim());
      });
    }
  }, [asked]);

  useEffect(() => keepFirstWords({ language, search: boxName }), [language, boxName]);

  const site = alone ? null : (tab?.site ?? null);
  return (
    <PopupView
      now={new Date()}
      query={query}
      onQuery={(typed) => {
        leave();
        setQuery(typed);
      }}
      search={search}
      lines={lines}
      first={first}
      opened={opened}
      services={entryServices}
      onOpen={open}
      onBack={back}
      onLeave={leave}
      page={alone ? { status: 'none' } : page}
      site={
        site === null
          ? null
          : {
              host: site,
              on: isMarked(site, settings),
              locked: !canSwitchSite(site, settings, policy),
            }
      }
      onSite={(on) => {
        if (site !== null) change((before) => switchSite(before, site, on));
      }}
      scope={settings.scope}
      everywhere={settings.enabled}
      onEverywhere={(enabled) => change(() => ({ enabled }))}
      density={settings.density}
      onDensity={(density) => change(() => ({ density }))}
      onGoTo={(key) => {
        if (tab !== null) void goToTerm(tab.tabId, key).then(() => isPopup && window.close());
      }}
      onStep={(direction) => {
        if (tab !== null) void stepInTab(tab.tabId, direction, null);
      }}
      onMark={() => {
        if (tab !== null) void markPage(tab.tabId, true).then(look);
      }}
      onExport={(format) => {
        if (tab !== null && page.status === 'ready') void exportGlossary(tab.tabId, page.terms, format, language);
      }}
      recent={alone ? [] : recent}
      onClearRecent={() => void clearRecent()}
      saved={saved}
      onSave={(key, saving) => void save(key, saving)}
      onPanel={
        windowId === null || !hasPanel()
          ? undefined
          : (key) => void openPanel(windowId, key).then((isOpen) => isOpen && isPopup && window.close())
      }
      onReadPdf={
        alone || pdf === null
          ? undefined
          : () => void openReader(pdf.url, pdf.tab, 'instead').then(() => isPopup && window.close())
      }
      onOpenPdf={() => void openReader(null, null, 'beside').then(() => isPopup && window.close())}
      onOptions={() => void openOptions()}
      onPolicy={() => void openPolicy()}
    />
  );
}
