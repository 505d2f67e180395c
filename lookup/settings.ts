import type { LanguageSetting } from './language.ts';
import type { EntryKey } from './model.ts';

/**
 * Which occurrences of a term are marked: every one, the first in each section, the first on the page. `auto`: every one, and
 * on dense pages the first in each section.
 */
export type Density = 'auto' | 'every' | 'section' | 'page';

export const DENSITIES: readonly Density[] = ['auto', 'every', 'section', 'page'];

/** Where terms are marked: on all sites, on sites of medical literature, or only where the reader asks for it. */
export type Scope = 'all' | 'literature' | 'asked';

export const SCOPES: readonly Scope[] = ['all', 'literature', 'asked'];

/** The key that must be held for a resting pointer to open a card. */
export type HoverKey = 'none' | 'alt' | 'ctrl' | 'shift';

export const HOVER_KEYS: readonly HoverKey[] = ['none', 'alt', 'ctrl', 'shift'];

/** An entry that a short name always means where no definition on the page says otherwise. */
export interface StandingSense extends EntryKey {
  /** The entry's name when it was chosen, to show in the options. */
  name: string;
}

/** What the user can set. Defaults apply on read; only what was changed is stored. */
export interface Settings {
  /** Marks anywhere at all. */
  enabled: boolean;
  scope: Scope;
  /** Sites (host names; a parent domain covers its subdomains) that are marked beyond the scope. */
  sitesOn: readonly string[];
  /** Sites where nothing is marked, whatever the scope. */
  sitesOff: readonly string[];
  /** Sites that count as private beside those that are so by their address: dictionaries kept off public sites mark here. */
  privateSites: readonly string[];
  /** `native`: drawn by the browser, no node of the page touched. `focusable`: elements that Tab and screen readers reach. */
  marks: 'native' | 'focusable';
  density: Density;
  /** Entries that nobody has approved are marked and found. */
  drafts: boolean;
  /** The reader's standing choices, by short form. */
  always: Readonly<Record<string, StandingSense>>;
  /** Milliseconds the pointer rests on a mark before its card opens. */
  restDelay: number;
  hoverKey: HoverKey;
  /** Recent look-ups are kept in this browser. */
  recent: boolean;
  /** A tab that comes to show a PDF shows it in the reader. */
  openPdfs: boolean;
  /** What the surfaces speak; articles and definitions stay in their own language. */
  language: LanguageSetting;
}

/** What a switch does to the settings as they are when its turn comes: nobody writes over what another has just chosen. */
export type Change = (settings: Settings) => Partial<Settings>;

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  scope: 'all',
  sitesOn: [],
  sitesOff: [],
  privateSites: [],
  marks: 'native',
  density: 'auto',
  drafts: true,
  always: {},
  restDelay: 300,
  hoverKey: 'none',
  recent: true,
  openPdfs: false,
  language: 'auto',
};

/** The shortest and longest rest that can be set, in milliseconds: below, passing pointers open cards; above, people give up. */
export const REST_DELAY_RANGE = { min: 100, max: 2000 } as const;
