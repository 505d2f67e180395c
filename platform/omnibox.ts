/** The address bar's keyword, where the browser has one (Firefox for Android has none). */
import type { EntryKey } from '@/lookup/model.ts';
import { browser, type Browser } from './browser.ts';
import type { Place } from './pages.ts';

export interface Suggestion {
  key: EntryKey;
  name: string;
  summary: string;
}

export interface OmniboxAnswers {
  /** Best first. */
  suggest: (text: string) => Promise<readonly Suggestion[]>;
  /** `key` is that of the suggestion chosen; null: the text as typed. */
  enter: (text: string, key: EntryKey | null, place: Place) => Promise<void>;
}

const PLACES: Readonly<Record<string, Place>> = {
  currentTab: 'here',
  newForegroundTab: 'new',
  newBackgroundTab: 'behind',
};

/** Answers what is typed after the keyword. An answer that comes after a newer one is dropped. */
export function serveOmnibox({ suggest, enter }: OmniboxAnswers, api: Browser = browser): void {
  const { omnibox } = api as { omnibox?: Browser['omnibox'] };
  if (omnibox === undefined) return;
  let turn = 0;
  /** What the suggestions shown now stand for: the address bar gives back their text. */
  let shown = new Map<string, EntryKey>();

  omnibox.onInputChanged.addListener((text, show) => {
    const mine = ++turn;
    void suggest(text).then((all) => {
      if (mine !== turn) return;
      const [best, ...others] = all;
      shown = new Map();
      // Chromium and Firefox show what Enter does with the text as typed in a line of its own.
      if (best !== undefined) omnibox.setDefaultSuggestion({ description: describe(best) });
      show(
        others.map((one) => {
          const content = shown.has(one.name) ? `${one.name} [${one.key.dictionary} ${one.key.entry}]` : one.name;
          shown.set(content, one.key);
          return { content, description: describe(one) };
        }),
      );
    });
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    void enter(text, shown.get(text) ?? null, PLACES[disposition] ?? 'new');
  });
}

/** Chromium reads descriptions as XML, Firefox as text. */
function describe({ name, summary }: Suggestion): string {
  const text = summary === '' ? name : `${name}: ${summary}`;
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/[^\P{Cc}\t]/gu, ' ').replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
