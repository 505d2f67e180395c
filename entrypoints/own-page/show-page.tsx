/** Draws one of our own pages in the reader's language, and again when the language changes. */
import { type ComponentChildren, render } from 'preact';
import { PolicyContext } from '@/components/Lockable.tsx';
import { InWords } from '@/components/InWords.tsx';
import { catalogues } from '@/components/strings/catalogues.ts';
import { type Language, languageOf } from '@/lookup/language.ts';
import type { Settings } from '@/lookup/settings.ts';
import { getPolicy } from '@/platform/policy.ts';
import { getSettings, onSettingsChanged } from '@/platform/settings.ts';
import { browserLanguage } from '@/platform/ui-language.ts';
import { trustOwnWorkers } from './trusted-scripts.ts';
import { watchErrors } from './watch-errors.ts';

/** `title` is that of the document. */
export async function showPage(
  page: ComponentChildren,
  title: (strings: (typeof catalogues)[Language]) => string,
): Promise<void> {
  trustOwnWorkers();
  watchErrors();
  const draw = async (settings: Settings) => {
    // Read anew each time: the organisation may have changed it.
    const policy = await getPolicy();
    const app = document.getElementById('app');
    if (app === null) return;
    const language = languageOf(settings.language, browserLanguage());
    document.documentElement.lang = language;
    document.title = title(catalogues[language]);
    render(
      <PolicyContext.Provider value={policy}>
        <InWords language={language}>{page}</InWords>
      </PolicyContext.Provider>,
      app,
    );
  };
  onSettingsChanged((settings) => void draw(settings));
  await draw(await getSettings());
}
