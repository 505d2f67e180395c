import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Change, Settings } from '@/lookup/settings.ts';

interface OwnSettings {
  settings: Settings;
  change: (change: Change) => void;
}

/** Given by what shows the page, which reads them before anything is drawn: no control shows first what it is not set to. */
export const SettingsContext = createContext<OwnSettings | null>(null);

/** The settings and how to change them; follows changes made in other windows. */
export function useSettings(): [Settings, (change: Change) => void] {
  const given = useContext(SettingsContext);
  if (given === null) throw new Error('A page was drawn without its settings.');
  return [given.settings, given.change];
}
