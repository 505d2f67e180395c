import { useEffect, useState } from 'preact/hooks';
import { OptionsView } from '@/components/options/Options.tsx';
import { browserName, version } from '@/platform/about.ts';
import { forgetEverything } from '@/platform/forget.ts';
import { openLicences, openPolicy } from '@/platform/pages.ts';
import { clearRecent } from '@/platform/recent.ts';
import { listShortcuts, type Shortcut, shortcutsPage } from '@/platform/shortcuts.ts';
import { useAccess } from '../own-page/use-access.ts';
import { useRecent } from '../own-page/use-kept.ts';
import { useSettings } from '../own-page/use-settings.ts';
import { BackupPart } from './BackupPart.tsx';
import { DictionaryPart } from './DictionaryPart.tsx';
import { ErrorPart } from './ErrorPart.tsx';

/** The options page, wired: settings act at once and follow changes made in other windows. */
export function OptionsPage() {
  const [settings, change] = useSettings();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const { access, ask } = useAccess(settings.scope);
  const recent = useRecent();
  useEffect(() => {
    const look = () => void listShortcuts().then(setShortcuts);
    look();
    // They are changed on a page of the browser, which tells nobody.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <OptionsView
      settings={settings}
      onChange={change}
      access={access}
      onAskAccess={ask}
      dictionaries={<DictionaryPart />}
      backup={<BackupPart />}
      errors={<ErrorPart />}
      shortcuts={shortcuts}
      onShortcuts={shortcutsPage() ?? undefined}
      onRemember={(on) => {
        change(() => ({ recent: on }));
        if (!on) void clearRecent();
      }}
      recentCount={recent.length}
      onClearRecent={() => void clearRecent()}
      onForget={forgetEverything}
      version={version()}
      browser={browserName()}
      onLicences={() => void openLicences()}
      onPolicy={() => void openPolicy()}
    />
  );
}
