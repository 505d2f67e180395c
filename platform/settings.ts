/** The user's settings in the browser's local storage. Only what was changed is stored; defaults apply on read. */
import * as v from 'valibot';
import { LANGUAGE_SETTINGS } from '@/lookup/language.ts';
import { MAX_SHORT_FORM } from '@/lookup/limits.ts';
import {
  type Change,
  DEFAULT_SETTINGS,
  DENSITIES,
  HOVER_KEYS,
  REST_DELAY_RANGE,
  SCOPES,
  type Settings,
} from '@/lookup/settings.ts';
import { browser, type Browser } from './browser.ts';
import { migrate, SETTINGS_VERSION } from './settings-migrations.ts';

const KEY = 'settings';

/** Held while settings are read and written. */
const LOCK = 'vademecum.settings';

const site = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const MAX_SITES = 10_000;
const sites = v.pipe(
  v.array(v.unknown()),
  v.transform((all) => all.filter((one) => v.is(site, one)).slice(0, MAX_SITES)),
);
const form = v.pipe(v.string(), v.maxLength(MAX_SHORT_FORM));
const standing = v.object({ dictionary: v.string(), entry: v.string(), name: v.string() });

/** Each field on its own, and each line of a list: one damaged value must not cost the others. */
const FIELDS: { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> } = {
  enabled: v.boolean(),
  scope: v.picklist(SCOPES),
  sitesOn: sites,
  sitesOff: sites,
  privateSites: sites,
  marks: v.picklist(['native', 'focusable']),
  density: v.picklist(DENSITIES),
  drafts: v.boolean(),
  always: v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((senses) =>
      Object.fromEntries(
        Object.entries(senses).flatMap(([name, sense]) =>
          v.is(form, name) && v.is(standing, sense) ? [[name, sense] as const] : [],
        ),
      ),
    ),
  ),
  restDelay: v.pipe(v.number(), v.minValue(REST_DELAY_RANGE.min), v.maxValue(REST_DELAY_RANGE.max)),
  hoverKey: v.picklist(HOVER_KEYS),
  recent: v.boolean(),
  language: v.picklist(LANGUAGE_SETTINGS),
};

/** Reads stored settings of any version; whatever is missing or unreadable has its default. */
export function readSettings(stored: unknown): Settings {
  const values = migrate(stored);
  const settings: Settings = { ...DEFAULT_SETTINGS };
  for (const name of Object.keys(FIELDS) as (keyof Settings)[]) assign(settings, name, values[name]);
  return settings;
}

function assign<K extends keyof Settings>(settings: Settings, name: K, value: unknown): void {
  const schema: v.GenericSchema<unknown, Settings[K]> = FIELDS[name];
  const parsed = v.safeParse(schema, value);
  if (parsed.success) settings[name] = parsed.output;
}

export async function getSettings(api: Browser = browser): Promise<Settings> {
  return readSettings((await api.storage.local.get(KEY))[KEY]);
}

/**
 * Stores what differs from the defaults. Popup, options and background may change settings in the same moment: each has its
 * turn, over all contexts, and changes what it then finds.
 */
export async function changeSettings(change: Change, api: Browser = browser): Promise<Settings> {
  return navigator.locks.request(LOCK, async () => {
    const before = await getSettings(api);
    const settings = { ...before, ...change(before) };
    const values = Object.fromEntries(
      (Object.keys(FIELDS) as (keyof Settings)[])
        .filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(DEFAULT_SETTINGS[name]))
        .map((name) => [name, settings[name]]),
    );
    await api.storage.local.set({ [KEY]: { version: SETTINGS_VERSION, values } });
    return settings;
  });
}

/** Calls back with the settings after each change, from whichever window. */
export function onSettingsChanged(callback: (settings: Settings) => void, api: Browser = browser): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) callback(readSettings(changes[KEY]?.newValue));
  };
  api.storage.onChanged.addListener(listener);
  return () => api.storage.onChanged.removeListener(listener);
}
