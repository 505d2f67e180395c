/** Draws one of our own pages in the reader's language and with their settings, and again when these change. */
import { type ComponentChildren, render } from 'preact';
import { PolicyContext } from '@/components/controls/Lockable.tsx';
import { InWords } from '@/components/InWords.tsx';
import { catalogues } from '@/components/strings/catalogues.ts';
import { type Language, languageOf } from '@/lookup/language.ts';
import type { Policy } from '@/lookup/policy.ts';
import type { Change, Settings } from '@/lookup/settings.ts';
import { getPolicy } from '@/platform/policy.ts';
import { changeSettings, getSettings, onSettingsChanged } from '@/platform/settings.ts';
import { browserLanguage } from '@/platform/ui-language.ts';
import { KeepFailures } from './KeepFailures.tsx';
import { trustOwnWorkers } from './trusted-scripts.ts';
import { SettingsContext } from './use-settings.ts';
import { watchErrors } from './watch-errors.ts';

/** `title` is that of the document. */
export async function showPage(
  page: ComponentChildren,
  title: (strings: (typeof catalogues)[Language]) => string,
): Promise<void> {
  trustOwnWorkers();
  watchErrors();
  const draw = (settings: Settings, policy: Policy) => {
    const app = document.getElementById('app');
    if (app === null) return;
    const language = languageOf(settings.language, browserLanguage());
    document.documentElement.lang = language;
    document.title = title(catalogues[language]);
    const change = (wanted: Change) => void changeSettings(wanted).then((changed) => draw(changed, policy));
    render(
      <PolicyContext.Provider value={policy}>
        <SettingsContext.Provider value={{ settings, change }}>
          <InWords language={language}>
            {page}
            <KeepFailures />
          </InWords>
        </SettingsContext.Provider>
      </PolicyContext.Provider>,
      app,
    );
  };
  // A change of policy comes as one of settings.
  onSettingsChanged((settings) => void getPolicy().then((policy) => draw(settings, policy)));
  draw(...(await Promise.all([getSettings(), getPolicy()])));
}
