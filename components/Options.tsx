import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Change, DENSITIES, type Settings } from '@/lookup/settings.ts';
import { Choice } from './Choice.tsx';
import { disclaimer } from './disclaimer.ts';
import { DelayField } from './DelayField.tsx';
import { LanguageField } from './LanguageField.tsx';
import { SitesOff } from './SitesOff.tsx';
import { StandingSenses } from './StandingSenses.tsx';
import { usePageStrings, useWords } from './strings/words.ts';
import { Switch } from './Switch.tsx';

export interface OptionsProps {
  settings: Settings;
  /** Called at once; the change applies to the settings of that moment, which another window may have changed. */
  onChange: (change: Change) => void;
  /** The table of dictionaries and what can be done with them. */
  dictionaries: ComponentChildren;
  /** Saving everything, and back. */
  backup: ComponentChildren;
  /** Version of the extension. */
  version: string;
  /** Whose instructions for shortcuts are shown; both without it. */
  browser?: 'chrome' | 'firefox';
  onPolicy: () => void;
}

/** The options page: everything that can be set, in the order people look for it. Changes act at once. */
export function OptionsView({ settings, onChange, dictionaries, backup, version, browser, onPolicy }: OptionsProps) {
  const { strings, language } = useWords();
  const { options: text, dictionaries: dictionaryText } = usePageStrings();
  const marks = [
    { value: 'native' as const, label: text.native, hint: text.nativeHint },
    { value: 'focusable' as const, label: text.focusable, hint: text.focusableHint },
  ];
  const hint = useId();
  const draftsHint = useId();
  const pdfsHint = useId();
  return (
    <main class="vd options" lang={language}>
      <h1>{text.title}</h1>
      <Part heading={text.where}>
        <Switch
          label={text.everywhere}
          on={settings.enabled}
          onChange={(enabled) => onChange(() => ({ enabled }))}
          describedBy={hint}
        />
        <p class="hint" id={hint}>
          {text.everywhereHint}
        </p>
        <Switch
          label={text.openPdfs}
          on={settings.openPdfs}
          onChange={(openPdfs) => onChange(() => ({ openPdfs }))}
          describedBy={pdfsHint}
        />
        <p class="hint" id={pdfsHint}>
          {text.openPdfsHint}
        </p>
        <SitesOff
          sites={settings.sitesOff}
          onChange={(change) => onChange(({ sitesOff }) => ({ sitesOff: change(sitesOff) }))}
        />
      </Part>
      <Part heading={text.looks}>
        <Choice
          legend={text.marks}
          options={marks}
          chosen={settings.marks}
          onChange={(marks) => onChange(() => ({ marks }))}
        />
        <Choice
          legend={text.density}
          options={DENSITIES.map((value) => ({ value, ...text.densities[value] }))}
          chosen={settings.density}
          onChange={(density) => onChange(() => ({ density }))}
        />
        <DelayField delay={settings.restDelay} onChange={(restDelay) => onChange(() => ({ restDelay }))} />
      </Part>
      <Part heading={text.dictionaries} wide>
        {dictionaries}
        <Switch
          label={text.drafts}
          on={settings.drafts}
          onChange={(drafts) => onChange(() => ({ drafts }))}
          describedBy={draftsHint}
        />
        <p class="hint" id={draftsHint}>
          {text.draftsHint}
        </p>
        <div class="sites">
          <h3>{text.standing}</h3>
          <StandingSenses
            always={settings.always}
            onChange={(change) => onChange(({ always }) => ({ always: change(always) }))}
          />
        </div>
      </Part>
      <Part heading={dictionaryText.backup}>{backup}</Part>
      <Part heading={text.language}>
        <LanguageField chosen={settings.language} onChange={(chosen) => onChange(() => ({ language: chosen }))} />
      </Part>
      <Part heading={text.shortcuts}>
        {browser !== 'firefox' && <p>{text.shortcutsChrome}</p>}
        {browser !== 'chrome' && <p>{text.shortcutsFirefox}</p>}
      </Part>
      <Part heading={text.privacy}>
        {text.privacyText.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Part>
      <Part heading={text.about}>
        <p>
          {text.version(version)}. {text.licence}
        </p>
        <p lang={disclaimer.language}>{disclaimer.text}</p>
        <p>
          <button type="button" class="link" onClick={onPolicy}>
            {strings.review.policy}
          </button>
        </p>
      </Part>
    </main>
  );
}

interface PartProps {
  heading: string;
  /** Under its heading rather than beside it. */
  wide?: boolean;
  children: ComponentChildren;
}

function Part({ heading, wide = false, children }: PartProps) {
  const id = useId();
  return (
    <section class={wide ? 'options-part wide' : 'options-part'} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div class="options-fields">{children}</div>
    </section>
  );
}
