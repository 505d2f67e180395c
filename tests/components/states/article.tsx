/** The sample entry opened on one of our own pages. */
import type { EntryServices } from '@/components/card/WholeEntry.tsx';
import * as sample from '../sample-entry.ts';
import { termOf } from './card.tsx';
import { nothing } from './state.ts';

/** What an entry on our own pages asks for, answered from the samples. */
export const entryServices: EntryServices = {
  terms: async ({ entry }) => (entry === sample.sampleEntry.id ? [termOf(sample.sampleEntry, 'glucagon')] : []),
  deeds: () => ({ program: '0.1.0', copy: async () => true, references: async () => null, onPage: nothing }),
};

export const open = {
  entry: sample.sampleEntry,
  dictionary: sample.sampleDictionary,
  related: [],
  broader: [],
  narrower: [],
  elsewhere: [],
};
