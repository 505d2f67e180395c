/** What a window and its import worker say to each other. Both are ours and of one build: nothing is parsed. */
import type { ImportOutcome, ImportProgress, StagedImport } from '@/lookup/dictionaries/import.ts';
import type { ImportOptions } from './import.ts';

export type ToWorker = { type: 'import'; file: File; options: ImportOptions } | { type: 'decision'; take: boolean };

export type FromWorker =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'generation'; generation: string }
  | { type: 'staged'; staged: StagedImport }
  | { type: 'outcome'; outcome: ImportOutcome };
