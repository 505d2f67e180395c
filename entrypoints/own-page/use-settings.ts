import { useEffect, useState } from 'preact/hooks';
import type { Change, Settings } from '@/lookup/settings.ts';
import { changeSettings, getSettings, onSettingsChanged } from '@/platform/settings.ts';

/** The settings, null until read, and how to change them; follows changes made in other windows. */
export function useSettings(): [Settings | null, (change: Change) => void] {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void getSettings().then(setSettings);
    return onSettingsChanged(setSettings);
  }, []);
  return [settings, (change) => void changeSettings(change).then(setSettings)];
}
