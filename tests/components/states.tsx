/** Every state of every surface, named: what the gallery shows and what the tests check one by one. */
import type { ComponentChild, ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Card, type CardProps } from '@/components/card/Card.tsx';
import type { CardDeeds } from '@/components/card/CardTools.tsx';
import { DictionaryTable } from '@/components/dictionaries/DictionaryTable.tsx';
import { ErrorLog } from '@/components/options/ErrorLog.tsx';
import { LookUpCard, type LookUpCardProps } from '@/components/card/LookUpCard.tsx';
import { Backup } from '@/components/options/Backup.tsx';
import { ColumnChoice } from '@/components/dictionaries/ColumnChoice.tsx';
import { DictionaryDetails } from '@/components/dictionaries/DictionaryDetails.tsx';
import { DictionaryImport } from '@/components/dictionaries/DictionaryImport.tsx';
import { ImportDecision } from '@/components/dictionaries/ImportDecision.tsx';
import { ImportOutcomeView } from '@/components/dictionaries/ImportOutcome.tsx';
import { ImportProgressView } from '@/components/dictionaries/ImportProgress.tsx';
import { Notice } from '@/components/controls/Notice.tsx';
import { StorageUse } from '@/components/dictionaries/StorageUse.tsx';
import { DEFAULT_CHOICES, type InstalledDictionary } from '@/lookup/dictionaries.ts';
import type { StagedImport } from '@/lookup/dictionaries/import.ts';
import { OptionsView, type OptionsProps } from '@/components/options/Options.tsx';
import { PanelView, type PanelProps } from '@/components/panel/Panel.tsx';
import { PolicyView } from '@/components/options/Policy.tsx';
import { PopupView, type PopupProps } from '@/components/popup/Popup.tsx';
import type { EntryServices } from '@/components/card/WholeEntry.tsx';
import { sentencesOf } from '@/lookup/article/statements-of.ts';
import type { TermWithin } from '@/lookup/article/terms-within.ts';
import type { Language } from '@/lookup/language.ts';
import type { Entry } from '@/lookup/model.ts';
import { type Policy, underPolicy } from '@/lookup/policy.ts';
import { WelcomeView, type WelcomeProps } from '@/components/welcome/Welcome.tsx';
import { DEFAULT_SETTINGS } from '@/lookup/settings.ts';
import * as sample from './sample-entry.ts';

export interface State {
  name: string;
  /** `card`: as it lies on a page. `popup`: 400 × 600. `page`: a document of ours. */
  frame: 'card' | 'popup' | 'page';
  /** What the organisation has fixed. */
  policy?: Policy;
  node: ComponentChild;
  /** English where nothing is said. */
  language?: Language;
}

const nothing = () => {};

/** Props of a card that answers to everything and does nothing. */
export const cardProps: CardProps = {
  entry: sample.sampleEntry,
  dictionary: sample.sampleDictionary,
  now: sample.sampleNow,
  variant: 'popover',
  related: [
    { id: 'sample-syndrome', name: 'sample syndrome' },
    { id: 'octreotide', name: 'octreotide' },
  ],
  onChooseSense: nothing,
  onOpenEntry: nothing,
  onPolicy: nothing,
  onClose: nothing,
};

/** What a card offers beside reading: everything, and nothing happens. */
export const deeds: CardDeeds = {
  copy: () => Promise.resolve(true),
  references: () => Promise.resolve('1. A reference.\n'),
  isSaved: () => Promise.resolve(true),
  onSave: nothing,
  onPanel: nothing,
  onPage: nothing,
  program: '0.1.0',
};

/** A card with what is behind one of its buttons opened. */
function Opened({ label, ...props }: CardProps & { label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
  }, []);
  return (
    <div ref={place}>
      <Card {...props} />
    </div>
  );
}

export const lookUpProps: LookUpCardProps = {
  query: 'glucagonoma',
  answer: { kind: 'near', hits: sample.sampleHits },
  variant: 'popover',
  onOpen: nothing,
  onClose: nothing,
};

/** An organisation's policy that fixes one setting of every section. */
export const policySample: Policy = {
  settings: {
    enabled: true,
    density: 'section',
    restDelay: 500,
    hoverKey: 'alt',
    recent: false,
    drafts: true,
    language: 'en',
  },
  sitesAllowed: ['wiki.example.org'],
  sitesBarred: ['records.example.org'],
  dictionaries: [],
};

/** What an entry on our own pages asks for, answered from the samples. */
const entryServices: EntryServices = {
  terms: async ({ entry }) => (entry === sample.sampleEntry.id ? [termOf(sample.sampleEntry, 'glucagon')] : []),
  deeds: () => ({ program: '0.1.0', copy: async () => true, references: async () => null, onPage: nothing }),
};

export const popupProps: PopupProps = {
  now: sample.sampleNow,
  query: '',
  onQuery: nothing,
  search: { status: 'done', hits: [] },
  first: {
    status: 'ready',
    card: {
      entry: sample.sampleEntry,
      dictionary: sample.sampleDictionary,
      related: [...(cardProps.related ?? [])],
      broader: [],
      narrower: [],
    },
  },
  opened: [],
  services: entryServices,
  onLeave: nothing,
  onOpen: nothing,
  onBack: nothing,
  page: { status: 'ready', terms: sample.samplePageTerms, complete: true },
  site: { host: 'journal.example.org', on: true, locked: false },
  onSite: nothing,
  scope: 'all',
  everywhere: true,
  onEverywhere: nothing,
  density: 'auto',
  onDensity: nothing,
  onGoTo: nothing,
  onStep: nothing,
  onMark: nothing,
  onExport: nothing,
  recent: [],
  onClearRecent: nothing,
  saved: [],
  onSave: nothing,
  onPanel: nothing,
  onOptions: nothing,
  onPolicy: nothing,
};

export const panelProps: PanelProps = {
  now: sample.sampleNow,
  query: '',
  onQuery: nothing,
  search: { status: 'done', hits: [] },
  part: 'page',
  onPart: nothing,
  page: { status: 'ready', terms: sample.samplePageTerms, complete: true },
  texts: sample.sampleTexts,
  at: null,
  onStep: nothing,
  onMark: nothing,
  onExport: nothing,
  recent: sample.sampleKept,
  remembers: true,
  onClearRecent: nothing,
  saved: sample.sampleKept.slice(1),
  onSave: nothing,
  opened: [],
  services: entryServices,
  onLeave: nothing,
  onOpen: nothing,
  onBack: nothing,
  onOptions: nothing,
  onPolicy: nothing,
};

const installedHere: InstalledDictionary = {
  ...DEFAULT_CHOICES,
  info: sample.sampleDictionary,
  generation: 'a',
  entries: 17,
  terms: 96,
  bytes: 0,
  imported: null,
  etag: null,
  lastModified: null,
  sha256: null,
  order: 0,
  address: null,
  previous: null,
  locked: false,
};

const importedHere: InstalledDictionary = {
  ...installedHere,
  info: sample.importedDictionary,
  entries: 3458,
  terms: 12113,
  bytes: 4_120_000,
  imported: '2026-11-20',
  order: 1,
  address: 'https://example.org/sample.obo',
  previous: { version: '2026-01-01', imported: '2026-01-02', entries: 3000, terms: 9000 },
};

const tableProps = {
  dictionaries: [
    installedHere,
    importedHere,
    {
      ...importedHere,
      info: { ...sample.importedDictionary, id: 'locked', name: 'House glossary' },
      order: 2,
      locked: true,
      enabled: false,
    },
  ],
  onChange: nothing,
  onMove: nothing,
  onUpdate: nothing,
  onUpdateFrom: nothing,
  onExport: nothing,
  onRollBack: nothing,
  onRemove: nothing,
};

const staged: StagedImport = {
  info: sample.importedDictionary,
  entries: 3458,
  terms: 12113,
  bytes: 4_120_000,
  problems: {
    count: 2,
    list: [
      { place: 'line 12', expected: 'a "name:" in the stanza' },
      { place: 'line 90', expected: 'an "id:" in the stanza' },
    ],
  },
  replaces: { version: '2026-01-01', entries: 3000, terms: 9000 },
  changes: {
    added: {
      count: 2,
      list: [
        { id: 'X:1', name: 'islet tumor' },
        { id: 'X:2', name: 'ward round' },
      ],
    },
    changed: { count: 1, list: [{ id: 'X:3', name: 'rash' }] },
    removed: { count: 0, list: [] },
  },
};

const table = {
  divider: ',' as const,
  header: ['code', 'name', ''],
  rows: [['X:1', 'islet tumor', 'IT']],
  columns: ['id', 'name', 'ignored'] as const,
};

const dictionary = (name: string, node: ComponentChildren): State => ({
  name: `dictionaries-${name}`,
  frame: 'page',
  node: (
    <div class="vd options">
      <main>{node}</main>
    </div>
  ),
});

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

export const welcomeProps: WelcomeProps = {
  onNext: nothing,
  scope: 'all',
  onScope: nothing,
  access: 'granted',
  onAskAccess: nothing,
  onImport: nothing,
  onDone: nothing,
};

const card = (name: string, props: Partial<CardProps> = {}): State => ({
  name: `card-${name}`,
  frame: 'card',
  node: <Card {...cardProps} {...props} />,
});
const lookUp = (name: string, props: Partial<LookUpCardProps>): State => ({
  name: `look-up-${name}`,
  frame: 'card',
  node: <LookUpCard {...lookUpProps} {...props} />,
});
const popup = (name: string, props: Partial<PopupProps> = {}): State => ({
  name: `popup-${name}`,
  frame: 'popup',
  node: <PopupView {...popupProps} {...props} />,
});
const panel = (name: string, props: Partial<PanelProps> = {}): State => ({
  name: `panel-${name}`,
  frame: 'popup',
  node: <PanelView {...panelProps} {...props} />,
});
const options = (name: string, props: Partial<OptionsProps> = {}): State => ({
  name: `options-${name}`,
  frame: 'page',
  node: <OptionsView {...optionsProps} {...props} />,
});

const imported = { dictionary: sample.importedDictionary, related: [], broader: [], narrower: [] };
const open = { entry: sample.sampleEntry, dictionary: sample.sampleDictionary, related: [], broader: [], narrower: [] };

/** The first place of a word in an entry, as the background gives it. */
function termOf(entry: Entry, word: string): TermWithin {
  const sentences = sentencesOf(entry);
  const sentence = sentences.findIndex((pieces) => pieces.some(({ text }) => text.includes(word)));
  const piece = sentences[sentence]?.findIndex(({ text }) => text.includes(word)) ?? -1;
  const start = sentences[sentence]?.[piece]?.text.indexOf(word) ?? -1;
  return { sentence, piece, start, end: start + word.length, dictionary: 'library', entry: 'sample', name: word };
}

/** The dictionaries and the backup, on the options page. */
const dictionaryStates: State[] = [
  dictionary('loading', <DictionaryTable {...tableProps} dictionaries={null} />),
  dictionary(
    'details',
    <DictionaryDetails {...tableProps} dictionary={importedHere} first={false} last updated="20 Nov 2026" />,
  ),
  dictionary(
    'details-locked',
    <DictionaryDetails
      {...tableProps}
      dictionary={{ ...importedHere, locked: true }}
      first
      last
      updated="20 Nov 2026"
    />,
  ),
  dictionary('ways-in', <DictionaryImport onFile={nothing} onAddress={nothing} />),
  dictionary(
    'columns',
    <ColumnChoice
      name="ward.csv"
      table={{ ...table, columns: [...table.columns] }}
      onGo={nothing}
      onCancel={nothing}
    />,
  ),
  dictionary(
    'progress',
    <ImportProgressView
      name="mondo.obo"
      progress={{
        phase: 'reading',
        bytes: 12_000_000,
        totalBytes: 50_000_000,
        entries: 8000,
        terms: 30_000,
        secondsLeft: 12,
      }}
      onCancel={nothing}
    />,
  ),
  dictionary('waiting', <ImportProgressView name="mondo.obo" progress={null} onCancel={nothing} />),
  dictionary('decision', <ImportDecision staged={staged} isUpdate={false} onDecide={nothing} />),
  dictionary('done', <ImportOutcomeView name="ward.csv" outcome={{ type: 'done', staged }} onClose={nothing} />),
  dictionary(
    'failed',
    <ImportOutcomeView
      name="ward.csv"
      outcome={{
        type: 'failed',
        failure: {
          code: 'not-utf8',
          place: 'line 3',
          message: 'Byte 41 is not UTF-8 text. Save the file as UTF-8 and import it again.',
        },
      }}
      onClose={nothing}
    />,
  ),
  dictionary('removed', <Notice notice={{ text: 'Sample was removed.', action: { label: 'Undo', press: nothing } }} />),
  dictionary(
    'storage',
    <StorageUse estimate={{ usage: 4_120_000, quota: 9e9 }} persistence="not-kept" onAsk={nothing} />,
  ),
  dictionary(
    'backup-failed',
    <Backup
      state={{ type: 'failed', failure: { code: 'cut-short', place: 'backup.json', message: 'It is missing.' } }}
      onSave={nothing}
      onRestore={nothing}
    />,
  ),
];

/** All of them, in the order the gallery shows. */
export const states: State[] = [
  ...dictionaryStates,
  card('marked', {
    term: 'NME',
    outcome: 'marked',
    evidence: { kind: 'defined', longForm: 'necrolytic migratory erythema' },
  }),
  card('uncertain', {
    term: 'NME',
    outcome: 'faint',
    evidence: { kind: 'topic', words: ['glucagonoma', 'rash'] },
    others: sample.otherSenses,
  }),
  card('uncertain-without-evidence', { term: 'NME', outcome: 'faint', others: sample.otherSenses }),
  card('opened-by-name'),
  card('stale-source', { entry: sample.staleEntry }),
  card('own-text', { entry: sample.ownEntry }),
  card('changed-since-approval', { entry: sample.changedEntry }),
  card('imported-definition', { ...imported, entry: sample.definedEntry }),
  card('imported-name-only', { ...imported, entry: sample.nameOnlyEntry }),
  card('imported-article', { ...imported, term: 'NME', outcome: 'marked', evidence: { kind: 'distinctive' } }),
  card('long-name', {
    entry: sample.longNamedEntry,
    term: 'NME',
    outcome: 'faint',
    evidence: { kind: 'chosen' },
    others: sample.otherSenses,
  }),
  {
    name: 'card-tools',
    frame: 'card',
    node: <Opened {...cardProps} deeds={deeds} pin={{ pinned: false, onPin: nothing }} label="More" />,
  },
  card('pinned', { deeds, pin: { pinned: true, onPin: nothing } }),
  card('with-terms', { deeds, terms: [termOf(sample.sampleEntry, 'amino acids')] }),
  card('imported-with-kin', {
    ...imported,
    entry: sample.definedEntry,
    broader: [{ id: 'DOID:4', name: 'disease' }],
    narrower: [
      { id: 'DOID:5', name: 'a narrower sample' },
      { id: 'DOID:6', name: 'another narrower sample with a long name' },
    ],
    deeds,
  }),
  card('third-in-turn', {
    entry: sample.ownEntry,
    trail: [
      { name: 'Necrolytic migratory erythema', onBack: nothing },
      { name: 'Pancreatic neuroendocrine tumour, functioning', onBack: nothing },
    ],
    deeds,
    pin: { pinned: false, onPin: nothing },
  }),
  lookUp('meanings', { query: 'NME', answer: { kind: 'entries', how: 'exact', hits: sample.sampleHits } }),
  lookUp('near', {}),
  lookUp('unknown', { query: 'zebra sign', answer: { kind: 'unknown' } }),
  lookUp('empty', { query: ' — ', answer: { kind: 'empty' } }),
  lookUp('too-long', { query: 'word '.repeat(2000), answer: { kind: 'too-long' } }),
  lookUp('loading', { answer: { kind: 'loading' } }),
  lookUp('failed', { answer: { kind: 'failed' } }),
  popup('article'),
  popup('many-terms', { page: { status: 'ready', terms: sample.manyPageTerms, complete: false } }),
  popup('no-terms', { page: { status: 'ready', terms: [], complete: true } }),
  popup('reading', { page: { status: 'reading' }, first: { status: 'loading' } }),
  popup('cannot-run', { page: { status: 'cannot-run' }, site: null }),
  popup('no-access', { page: { status: 'no-access' }, site: null }),
  popup('not-read', { page: { status: 'not-read' } }),
  popup('as-tab', { page: { status: 'none' }, site: null }),
  popup('site-off', {
    page: { status: 'off', where: 'site' },
    site: { host: 'journal.example.org', on: false, locked: false },
  }),
  popup('everywhere-off', { page: { status: 'off', where: 'everywhere' }, everywhere: false }),
  popup('local-file', { site: { host: 'file:', on: true, locked: false } }),
  popup('failed', { first: { status: 'failed' }, page: { status: 'cannot-run' }, site: null }),
  popup('results', { query: 'gluc', search: { status: 'done', hits: sample.sampleHits } }),
  popup('no-results', { query: 'zebra', search: { status: 'done', hits: [] } }),
  popup('searching', { query: 'zebra', search: { status: 'searching', hits: [] } }),
  popup('search-failed', { query: 'zebra', search: { status: 'failed' } }),
  popup('opened', { query: 'gluc', search: { status: 'done', hits: sample.sampleHits }, opened: [open] }),
  popup('recent', { recent: sample.sampleKept }),
  popup('not-asked', {
    scope: 'asked',
    page: { status: 'not-asked' },
    site: { host: 'journal.example.org', on: false, locked: false },
  }),
  popup('saved', { opened: [open], saved: [sample.keptSample] }),
  panel('page'),
  panel('page-stepping', { at: { key: sample.samplePageTerms[1] ?? sample.keptSample, position: 3, of: 7 } }),
  panel('page-many', { page: { status: 'ready', terms: sample.manyPageTerms, complete: false }, texts: new Map() }),
  panel('not-asked', { page: { status: 'not-asked' } }),
  panel('no-access', { page: { status: 'no-access' } }),
  panel('recent', { part: 'recent' }),
  panel('recent-none', { part: 'recent', recent: [] }),
  panel('recent-off', { part: 'recent', recent: [], remembers: false }),
  panel('saved', { part: 'saved' }),
  panel('saved-none', { part: 'saved', saved: [] }),
  panel('results', { query: 'gluc', search: { status: 'done', hits: sample.sampleHits } }),
  panel('article', { opened: [open], saved: [sample.keptSample] }),
  options('defaults'),
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
      { name: 'next-term', what: 'Go to the next marked term', keys: 'Alt+Shift+N' },
      { name: 'mark-page', what: 'Mark this page', keys: '' },
    ],
  }),
  options('firefox', { browser: 'firefox' }),
  { ...options('locked', { settings: underPolicy(DEFAULT_SETTINGS, policySample) }), policy: policySample },
  {
    ...popup('locked', { everywhere: true, site: { host: 'records.example.org', on: false, locked: true } }),
    policy: policySample,
  },
  options('errors', {
    errors: (
      <ErrorLog
        log={'2026-11-25T08:15Z · 0.1.0 · background · TypeError while answering a page · 2×\n  background.js:1:230'}
        onCopy={() => Promise.resolve()}
        onClear={() => {}}
      />
    ),
  }),
  { name: 'welcome', frame: 'page', node: <WelcomeView {...welcomeProps} /> },
  {
    name: 'welcome-no-access',
    frame: 'page',
    node: <WelcomeView {...welcomeProps} access="missing" scope="literature" />,
  },
  { name: 'policy', frame: 'page', node: <PolicyView /> },
  ...german([
    card('uncertain', { term: 'NME', outcome: 'faint', others: sample.otherSenses }),
    card('stale-source', { entry: sample.staleEntry }),
    card('imported-definition', { ...imported, entry: sample.definedEntry }),
    lookUp('near', {}),
    popup('many-terms', { page: { status: 'ready', terms: sample.manyPageTerms, complete: false } }),
    options('defaults'),
    { name: 'policy', frame: 'page', node: <PolicyView /> },
  ]),
];

/** The longest words are German ones. */
function german(some: readonly State[]): State[] {
  return some.map((state) => ({ ...state, name: `de-${state.name}`, language: 'de' }));
}
