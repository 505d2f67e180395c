/**
 * What every page needs before it reads a word, as one raw value in local storage: the settings that concern pages, and the
 * pre-filter. Written by the background alone; a page that finds nothing waits for it.
 */
import { type Language, LANGUAGES } from '@/lookup/language.ts';
import { property, readOneOf } from '@/lookup/parse.ts';
import { DENSITIES, HOVER_KEYS, type Settings, type StandingSense } from '@/lookup/settings.ts';
import type { Browser } from './browser.ts';
import { isReachable } from './messaging.ts';
import { native } from './native.ts';

const KEY = 'page';

/** Increase when the value's shape changes; a page that meets another version waits for the background to write its own. */
const VERSION = 6;

export interface PageState {
  settings: Pick<Settings, 'enabled' | 'sitesOff' | 'marks' | 'density' | 'always' | 'restDelay' | 'hoverKey'> & {
    /** Sites marked without being asked for; null: all. */
    sitesOn: readonly string[] | null;
  };
  /** What the surfaces speak now: the setting, settled. */
  language: Language;
  /** Names the set of enabled dictionaries; pages scan again when it changes. */
  lexicon: string;
  /** The pre-filter, base64: storage holds JSON only. */
  filter: string;
  /** The same for private sites, where there are dictionaries that are kept off public ones. */
  privateFilter: string | null;
  /** Which sites are private: see `privatePattern`. */
  privateSites: string;
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** What another version wrote, or what is damaged, is waited out, not guessed at: the background writes it anew. */
function read(stored: unknown): PageState | null {
  if (property(stored, 'version') !== VERSION) return null;
  const state = property(stored, 'state');
  const settings = readSettings(property(state, 'settings'));
  const language = readOneOf(property(state, 'language'), LANGUAGES);
  const lexicon = property(state, 'lexicon');
  const filter = property(state, 'filter');
  const privateFilter = property(state, 'privateFilter');
  if (settings === null || language === null || typeof lexicon !== 'string' || !isBase64(filter)) return null;
  const privateSites = property(state, 'privateSites');
  if ((privateFilter !== null && !isBase64(privateFilter)) || !isText(privateSites)) return null;
  return { settings, language, lexicon, filter, privateFilter, privateSites };
}

function readSettings(value: unknown): PageState['settings'] | null {
  const enabled = property(value, 'enabled');
  const sitesOff = property(value, 'sitesOff');
  const marks = readOneOf(property(value, 'marks'), ['native', 'focusable']);
  const density = readOneOf(property(value, 'density'), DENSITIES);
  const always = property(value, 'always');
  const restDelay = property(value, 'restDelay');
  const hoverKey = readOneOf(property(value, 'hoverKey'), HOVER_KEYS);
  const sitesOn = property(value, 'sitesOn');
  const isWhole =
    typeof enabled === 'boolean' &&
    isListOf(sitesOff, isText) &&
    (sitesOn === null || isListOf(sitesOn, isText)) &&
    isRecordOf(always, isSense) &&
    isNumber(restDelay);
  return isWhole && marks !== null && density !== null && hoverKey !== null
    ? { enabled, sitesOn, sitesOff, marks, density, always, restDelay, hoverKey }
    : null;
}

const isBase64 = (value: unknown): value is string => isText(value) && value.length % 4 === 0 && BASE64.test(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isSense = (value: unknown): value is StandingSense =>
  ['dictionary', 'entry', 'name'].every((name) => isText(property(value, name)));

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isRecordOf<T>(value: unknown, is: (one: unknown) => one is T): value is Record<string, T> {
  return typeof value === 'object' && value !== null && Object.values(value).every(is);
}

export async function getPageState(api: Browser = native): Promise<PageState | null> {
  return read((await api.storage.local.get(KEY))[KEY]);
}

/** Writes the value if it differs: every write wakes every page. */
export async function setPageState(state: PageState, api: Browser = native): Promise<void> {
  const stored = (await api.storage.local.get(KEY))[KEY];
  const value = { version: VERSION, state };
  if (JSON.stringify(stored) !== JSON.stringify(value)) await api.storage.local.set({ [KEY]: value });
}

export function onPageState(callback: (state: PageState) => void, signal: AbortSignal, api: Browser = native): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local' || !(KEY in changes)) return;
    const state = read(changes[KEY]?.newValue);
    if (state !== null) callback(state);
  };
  api.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    // After an update the old script's API is gone, and the listener with it.
    if (isReachable(api)) api.storage.onChanged.removeListener(listener);
  });
}
