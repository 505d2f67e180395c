/** What a window and its import workers say to each other. Both are ours and of one build: nothing is parsed. */
import type { ImportOutcome, ImportProgress, StagedImport } from '@/lookup/dictionaries/import.ts';
import type { CompiledDictionary } from '@/lookup/dictionaries/compiler.ts';
import type { NamesBatch } from '@/lookup/dictionaries/names-batch.ts';
import type { DictionaryId } from '@/lookup/model.ts';
import type { ImportOptions } from './import.ts';

/** The worker that reads has the port of the one that compiles names; without one it does that itself. */
export type ToWorker =
  | { type: 'import'; file: File; options: ImportOptions; compiler?: MessagePort }
  | { type: 'compile'; port: MessagePort }
  | { type: 'decision'; take: boolean };

export type FromWorker =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'generation'; generation: string }
  | { type: 'staged'; staged: StagedImport }
  | { type: 'outcome'; outcome: ImportOutcome };

/** From the worker that reads to the one that compiles names, and back. */
export type ToCompiler =
  { type: 'begin'; dictionary: DictionaryId } | { type: 'entries'; batch: NamesBatch } | { type: 'finish' };

export type FromCompiler =
  | { type: 'taken' }
  | { type: 'part'; part: Partial<CompiledDictionary> }
  | { type: 'done' }
  | { type: 'failed'; message: string };
