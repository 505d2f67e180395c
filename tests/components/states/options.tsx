/** The options page in every state. */
import { DictionaryTable } from '@/components/dictionaries/DictionaryTable.tsx';
import { Backup } from '@/components/options/Backup.tsx';
import { NotKept } from '@/components/controls/NotKept.tsx';
import { ErrorLog } from '@/components/options/ErrorLog.tsx';
import { OptionsView, type OptionsProps } from '@/components/options/Options.tsx';
import { underPolicy } from '@/lookup/policy.ts';
import { DEFAULT_SETTINGS } from '@/lookup/settings.ts';
import { tableProps } from './dictionaries.tsx';
import { policySample } from './policy.ts';
import { nothing, type State } from './state.ts';

export const optionsProps: OptionsProps = {
  settings: DEFAULT_SETTINGS,
  onChange: nothing,
  dictionaries: <DictionaryTable {...tableProps} />,
  backup: <Backup state={{ type: 'idle' }} onSave={nothing} onRestore={nothing} />,
  errors: <ErrorLog log="" onCopy={() => Promise.resolve()} onClear={nothing} />,
  access: 'granted',
  onAskAccess: nothing,
  shortcuts: [],
  onRemember: nothing,
  recentCount: 0,
  onClearRecent: nothing,
  onForget: () => Promise.resolve(),
  onLicences: nothing,
  version: '0.1.0',
  onPolicy: nothing,
};

export const options = (name: string, props: Partial<OptionsProps> = {}): State => ({
  name: `options-${name}`,
  frame: 'page',
  node: <OptionsView {...optionsProps} {...props} />,
});

export const optionsStates: readonly State[] = [
  options('defaults'),
  { name: 'not-kept-full', frame: 'page', node: <NotKept full onClose={nothing} /> },
  { name: 'not-kept', frame: 'page', node: <NotKept full={false} onClose={nothing} /> },
  options('changed', {
    settings: {
      ...DEFAULT_SETTINGS,
      enabled: false,
      sitesOff: ['example.org', 'file:', 'news.example.com'],
      privateSites: ['wiki.example.net'],
      marks: 'focusable',
      scope: 'literature',
      sitesOn: ['wiki.ward.example'],
      hoverKey: 'alt',
      density: 'section',
      drafts: false,
      always: { NME: { dictionary: 'library', entry: 'sample', name: 'Sample syndrome' } },
      restDelay: 500,
      language: 'de',
    },
    browser: 'chrome',
    access: 'missing',
    recentCount: 12,
    onShortcuts: nothing,
    shortcuts: [
      { name: '_execute_action', what: '', keys: 'Alt+Shift+V' },
      { name: 'next-term', what: 'Go to the next marked term', keys: 'Alt+Shift+N' },
      { name: 'mark-page', what: 'Mark this page', keys: '' },
    ],
  }),
  options('firefox', { browser: 'firefox' }),
  { ...options('locked', { settings: underPolicy(DEFAULT_SETTINGS, policySample) }), policy: policySample },
  options('errors', {
    errors: (
      <ErrorLog
        log={'2026-11-25T08:15Z · 0.1.0 · background · TypeError while answering a page · 2×\n  background.js:1:230'}
        onCopy={() => Promise.resolve()}
        onClear={() => {}}
      />
    ),
  }),
];
