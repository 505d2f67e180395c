import type { ComponentChildren } from 'preact';
import type { Change, Settings } from '@/lookup/settings.ts';
import { disclaimer } from './disclaimer.ts';
import { LanguageField } from './LanguageField.tsx';
import { Lockable } from '../controls/Lockable.tsx';
import { OptionsDictionaries } from './OptionsDictionaries.tsx';
import { OptionsLooks } from './OptionsLooks.tsx';
import { OptionsPrivacy } from './OptionsPrivacy.tsx';
import { OptionsShortcuts } from './OptionsShortcuts.tsx';
import { OptionsWhere } from './OptionsWhere.tsx';
import { Part } from './Part.tsx';
import type { Access } from './ScopeChoice.tsx';
import { usePageStrings, useWords } from '../strings/words.ts';

export interface OptionsProps {
  settings: Settings;
  /** Called at once; the change applies to the settings of that moment, which another window may have changed. */
  onChange: (change: Change) => void;
  access: Access;
  onAskAccess: () => void;
  /** The table of dictionaries and what can be done with them. */
  dictionaries: ComponentChildren;
  /** Saving everything, and back. */
  backup: ComponentChildren;
  /** The browser's commands with their keys; empty while it has not said. */
  shortcuts: readonly { name: string; what: string; keys: string }[];
  /** Opens the browser's page for them; absent where no extension may. */
  onShortcuts?: (() => void) | undefined;
  /** Keeps recent look-ups from now on, or drops them and keeps none. */
  onRemember: (on: boolean) => void;
  recentCount: number;
  onClearRecent: () => void;
  onForget: () => Promise<void>;
  /** Version of the extension. */
  version: string;
  /** Whose instructions for shortcuts are shown; both without it. */
  browser?: 'chrome' | 'firefox';
  /** What went wrong unexpectedly. */
  errors: ComponentChildren;
  /** Licences of what is shipped. */
  onLicences: () => void;
  onPolicy: () => void;
}

/** The options page: everything that can be set, in the order people look for it. Changes act at once. */
export function OptionsView(props: OptionsProps) {
  const { settings, onChange, backup, errors, version, onLicences, onPolicy } = props;
  const { strings, language } = useWords();
  const { options: text, dictionaries } = usePageStrings();
  return (
    <div class="vd options" lang={language}>
      <header>
        <h1>{text.title}</h1>
      </header>
      <Contents />
      <main>
        <OptionsWhere {...props} />
        <OptionsLooks {...props} />
        <OptionsDictionaries {...props} />
        <Part name="backup" heading={dictionaries.backup}>
          {backup}
        </Part>
        <Part name="language" heading={text.language}>
          <Lockable setting="language">
            <LanguageField chosen={settings.language} onChange={(chosen) => onChange(() => ({ language: chosen }))} />
          </Lockable>
        </Part>
        <OptionsShortcuts {...props} />
        <OptionsPrivacy {...props} />
        <Part name="about" heading={text.about}>
          <p>
            {text.version(version)}. {text.licence}
          </p>
          <p lang={disclaimer.language}>{disclaimer.text}</p>
          <p class="options-buttons">
            <LinkButton onClick={onPolicy}>{strings.review.policy}</LinkButton>
            <LinkButton onClick={onLicences}>{text.licences}</LinkButton>
          </p>
          <h3>{text.errors}</h3>
          {errors}
        </Part>
      </main>
    </div>
  );
}

function LinkButton({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="link" onClick={onClick}>
      {children}
    </button>
  );
}

/** The sections by name, to go to one. */
function Contents() {
  const { options: text, dictionaries } = usePageStrings();
  const parts = {
    where: text.where,
    looks: text.looks,
    dictionaries: text.dictionaries,
    backup: dictionaries.backup,
    language: text.language,
    shortcuts: text.shortcuts,
    privacy: text.privacy,
    about: text.about,
  };
  return (
    <nav class="options-nav" aria-label={text.contents}>
      <ul role="list">
        {Object.entries(parts).map(([name, heading]) => (
          <li key={name}>
            <a href={`#${name}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
