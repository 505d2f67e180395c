/** The browser's keyboard commands: what they are now, and the browser's page where they are changed. */
import { browser, type Browser } from './browser.ts';

export interface Shortcut {
  name: string;
  what: string;
  /** Empty where no key is set. */
  keys: string;
}

/** The commands with their keys; none where the browser has no keyboard (Firefox for Android). */
export async function listShortcuts(api: Browser = browser): Promise<Shortcut[]> {
  const { commands } = api as { commands?: Browser['commands'] };
  const all = (await commands?.getAll()) ?? [];
  return all.flatMap(({ name, description, shortcut }) =>
    name === undefined ? [] : [{ name, what: description ?? '', keys: shortcut ?? '' }],
  );
}

/** How to open the browser's page for shortcuts; null where it lets no extension do that. */
export function shortcutsPage(api: Browser = browser): (() => void) | null {
  if (!import.meta.env.FIREFOX) return () => void api.tabs.create({ url: 'chrome://extensions/shortcuts' });
  // In Firefox since 137; the types do not know it yet.
  const commands = api.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  return commands?.openShortcutSettings === undefined ? null : () => void commands.openShortcutSettings?.();
}
