/** What the user can set. Defaults apply on read; only what was changed is stored. */
export interface Settings {
  /** Marks anywhere at all. */
  enabled: boolean;
  /** Sites (host names; a parent domain covers its subdomains) where nothing is marked. */
  sitesOff: readonly string[];
  /** `native`: drawn by the browser, no node of the page touched. `focusable`: elements that Tab and screen readers reach. */
  marks: 'native' | 'focusable';
  /** Milliseconds the pointer rests on a mark before its card opens. */
  restDelay: number;
}

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  sitesOff: [],
  marks: 'native',
  restDelay: 300,
};

/** The shortest and longest rest that can be set, in milliseconds: below, passing pointers open cards; above, people give up. */
export const REST_DELAY_RANGE = { min: 100, max: 2000 } as const;
