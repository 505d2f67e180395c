/** The user's settings in the browser's local storage. Only what was changed is stored; defaults apply on read. */
import { ownSettings, underPolicy } from '@/lookup/policy.ts';
import { type Change, DEFAULT_SETTINGS, type Settings } from '@/lookup/settings.ts';
import { browser, type Browser } from './browser.ts';
import { keep } from './keep.ts';
import { getPolicy, onPolicyChanged } from './policy.ts';
import { FIELDS, readSettingsFields } from './settings-fields.ts';
import { migrate, SETTINGS_VERSION } from './settings-migrations.ts';

const KEY = 'settings';

/** Held while settings are read and written. */
const LOCK = 'vademecum.settings';

/** Reads stored settings of any version; whatever is missing or unreadable has its default. */
export function readSettings(stored: unknown): Settings {
  return { ...DEFAULT_SETTINGS, ...readSettingsFields(migrate(stored)) };
}

async function readStored(api: Browser): Promise<Settings> {
  return readSettings((await api.storage.local.get(KEY))[KEY]);
}

/** What is stored of settings: their version, and what differs from the defaults. */
function storedForm(settings: Settings): { version: number; values: Partial<Settings> } {
  const changed = (Object.keys(FIELDS) as (keyof Settings)[]).filter(
    (name) => JSON.stringify(settings[name]) !== JSON.stringify(DEFAULT_SETTINGS[name]),
  );
  return { version: SETTINGS_VERSION, values: Object.fromEntries(changed.map((name) => [name, settings[name]])) };
}

/** The reader's own settings for a backup, in the form that `readSettings` reads; a policy's are not theirs to keep. */
export async function settingsToKeep(api: Browser = browser): Promise<Record<string, unknown>> {
  return storedForm(await readStored(api));
}

/** The settings as they apply: the reader's own, and above them what the organisation's policy fixes. */
export async function getSettings(api: Browser = browser): Promise<Settings> {
  const [stored, policy] = await Promise.all([readStored(api), getPolicy(api)]);
  return underPolicy(stored, policy);
}

/**
 * The same, read once and again after each change. For what is asked at every key that is typed: reading the two kinds of storage
 * costs a third of a search.
 */
export function createSettingsMemory(api: Browser = browser): () => Promise<Settings> {
  let known: Promise<Settings> | null = null;
  api.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && KEY in changes)) known = null;
  });
  return () => {
    const reading = (known ??= getSettings(api));
    reading.catch(() => {
      if (known === reading) known = null;
    });
    return reading;
  };
}

/**
 * Stores what differs from the defaults. Popup, options and background may change settings in the same moment: each has its
 * turn, over all contexts, and changes what it then finds.
 */
export async function changeSettings(change: Change, api: Browser = browser): Promise<Settings> {
  return navigator.locks.request(LOCK, async () => {
    const [before, policy] = await Promise.all([readStored(api), getPolicy(api)]);
    const settings = ownSettings(before, change(underPolicy(before, policy)), policy);
    await keep({ [KEY]: storedForm(settings) }, api);
    return underPolicy(settings, policy);
  });
}

/** Calls back with the settings after each change, from whichever window. */
export function onSettingsChanged(callback: (settings: Settings) => void, api: Browser = browser): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) void getSettings(api).then(callback);
  };
  api.storage.onChanged.addListener(listener);
  const stop = onPolicyChanged(() => void getSettings(api).then(callback), api);
  return () => {
    api.storage.onChanged.removeListener(listener);
    stop();
  };
}
