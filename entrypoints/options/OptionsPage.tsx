import { useEffect, useState } from 'preact/hooks';
import { OptionsView } from '@/components/Options.tsx';
import type { LibraryOverview } from '@/lookup/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lookup/settings.ts';
import { browserName, version } from '@/platform/about.ts';
import { askBackground } from '@/platform/messaging.ts';
import { openPolicy } from '@/platform/pages.ts';
import { changeSettings, getSettings, onSettingsChanged } from '@/platform/settings.ts';

/** The options page, wired: settings act at once and follow changes made in other windows. */
export function OptionsPage() {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [dictionaries, setDictionaries] = useState<LibraryOverview['dictionaries'] | null>(null);
  useEffect(() => {
    void getSettings().then(setSettings);
    void askBackground('library.overview', {}).then((answer) => {
      if (answer?.ok === true) setDictionaries(answer.value.dictionaries);
    });
    return onSettingsChanged(setSettings);
  }, []);
  return (
    <OptionsView
      settings={settings}
      onChange={(change) => void changeSettings(change).then(setSettings)}
      dictionaries={dictionaries}
      version={version()}
      browser={browserName()}
      onPolicy={() => void openPolicy()}
    />
  );
}
