/** Wires the background: every listener in the first turn, so that the event that woke it finds its listener. */
import { backgroundReaders } from '@/lookup/background-requests.ts';
import type { BackgroundProtocol } from '@/lookup/messages.ts';
import { endInterruptedRestore } from '@/platform/backup/ending.ts';
import { browser } from '@/platform/browser.ts';
import { onDictionariesChanged } from '@/platform/dictionaries/announce.ts';
import { sweep } from '@/platform/dictionaries/generation.ts';
import { serve } from '@/platform/messaging.ts';
import { openWelcome } from '@/platform/pages.ts';
import { onPolicyChanged } from '@/platform/policy.ts';
import { injectIntoOpenTabs } from '@/platform/scripts.ts';
import { onSettingsChanged } from '@/platform/settings.ts';
import { runCommand } from './commands.ts';
import { createEngine, type Engine } from './engine.ts';
import { lookUpSelection, MENU_LOOK_UP, renameMenus, setUpMenus } from './look-up.ts';
import { createMending } from './mending.ts';
import { setUpOmnibox } from './omnibox.ts';
import { ownPagesOnly } from './own-pages-only.ts';
import { openShownPdfs, readFromMenu, renamePdfMenus, setUpPdfMenus } from './pdf.ts';
import { installPolicyDictionaries } from './policy-dictionaries.ts';
import { report } from './report.ts';
import { createRoutes } from './routes.ts';
import { syncPageState } from './sync-page-state.ts';

export function setUpBackground(): void {
  const engine: Engine = createEngine(
    createMending(() => {
      engine.changed();
      void syncPageState(engine, 'mended');
    }),
  );
  serve<BackgroundProtocol>(backgroundReaders, ownPagesOnly(createRoutes(engine)));
  onSettingsChanged((settings) => {
    void syncPageState(engine);
    void renameMenus(settings);
    void renamePdfMenus(settings);
  });
  onDictionariesChanged(() => {
    engine.changed();
    void syncPageState(engine);
  });
  onPolicyChanged(() => {
    engine.changed();
    void installPolicyDictionaries();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcome();
    void syncPageState(engine, 'update');
    void setUpMenus().then(setUpPdfMenus);
    // Firefox runs our script in open tabs by itself.
    if (!import.meta.env.FIREFOX) void injectIntoOpenTabs();
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_LOOK_UP) void lookUpSelection(info.selectionText ?? '', tab?.id, info.frameId ?? 0);
    else readFromMenu(info, tab);
  });
  openShownPdfs();
  setUpOmnibox(engine);
  browser.commands.onCommand.addListener((command) => void runCommand(command));
  void syncPageState(engine);
  void installPolicyDictionaries();
  // Litter of imports that died; a browser that keeps no data has none.
  void sweep().catch(() => undefined);
  endInterruptedRestore().catch((error: unknown) => report(error, 'ending a restore'));
}
