import { useEffect, useState } from 'preact/hooks';
import { OptionsView } from '@/components/Options.tsx';
import { DEFAULT_SETTINGS, type Settings } from '@/lookup/settings.ts';
import { browserName, version } from '@/platform/about.ts';
import { openPolicy } from '@/platform/pages.ts';
import { changeSettings, getSettings, onSettingsChanged } from '@/platform/settings.ts';
import { BackupPart } from './BackupPart.tsx';
import { DictionaryPart } from './DictionaryPart.tsx';

/** The options page, wired: settings act at once and follow changes made in other windows. */
export function OptionsPage() {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  useEffect(() => {
    void getSettings().then(setSettings);
    return onSettingsChanged(setSettings);
  }, []);
  return (
    <OptionsView
      settings={settings}
      onChange={(change) => void changeSettings(change).then(setSettings)}
      dictionaries={<DictionaryPart />}
      backup={<BackupPart />}
      version={version()}
      browser={browserName()}
      onPolicy={() => void openPolicy()}
    />
  );
}
