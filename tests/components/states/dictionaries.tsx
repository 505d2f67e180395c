/** The dictionaries and the backup, as they stand on the options page. */
import type { ComponentChildren } from 'preact';
import { Notice } from '@/components/controls/Notice.tsx';
import { ColumnChoice } from '@/components/dictionaries/ColumnChoice.tsx';
import { DictionaryDetails } from '@/components/dictionaries/DictionaryDetails.tsx';
import { DictionaryImport } from '@/components/dictionaries/DictionaryImport.tsx';
import { DictionaryTable } from '@/components/dictionaries/DictionaryTable.tsx';
import { ImportDecision } from '@/components/dictionaries/ImportDecision.tsx';
import { ImportOutcomeView } from '@/components/dictionaries/ImportOutcome.tsx';
import { ImportProgressView } from '@/components/dictionaries/ImportProgress.tsx';
import { StorageUse } from '@/components/dictionaries/StorageUse.tsx';
import { Backup } from '@/components/options/Backup.tsx';
import { DEFAULT_CHOICES, type InstalledDictionary } from '@/lookup/dictionaries.ts';
import type { StagedImport } from '@/lookup/dictionaries/import.ts';
import * as sample from '../sample-entry.ts';
import { nothing, type State } from './state.ts';

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

export const tableProps = {
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
      { place: 'line 12', expected: ['oboName'] },
      { place: 'line 90', expected: ['oboId'] },
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

export const dictionaryStates: readonly State[] = [
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
          detail: { fault: ['notUtf8', 41] },
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
      state={{
        type: 'failed',
        failure: { code: 'cut-short', place: 'backup.json', detail: { fault: ['missingInBackup'] } },
      }}
      onSave={nothing}
      onRestore={nothing}
    />,
  ),
  ...(['undone', 'finished', null] as const).map((end) =>
    dictionary(
      `backup-${end ?? 'late'}`,
      <Backup
        state={{ type: 'interrupted', name: 'vademecum-backup-2026-11-28.zip', end }}
        onSave={nothing}
        onRestore={nothing}
      />,
    ),
  ),
  dictionary(
    'backup-restored-late',
    <Backup
      state={{
        type: 'restored',
        dictionaries: 3,
        late: { code: 'full', place: '', detail: null },
      }}
      onSave={nothing}
      onRestore={nothing}
    />,
  ),
];
