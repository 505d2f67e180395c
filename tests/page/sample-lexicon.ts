/** The real lexicon and senses over a few entries, answering as the background does; what it was asked is kept. */
import type { TextBlock } from '@/lookup/findings.ts';
import { compileSegment, createLexicon } from '@/lookup/lexicon.ts';
import { buildFilter } from '@/lookup/lexicon/filter.ts';
import { openFilter } from '@/lookup/lexicon/open-filter.ts';
import type { Entry, Term } from '@/lookup/model.ts';
import { createFinder } from '@/lookup/senses/find.ts';
import { buildKnowledge } from '@/lookup/senses/knowledge.ts';
import type { MatchBlocks } from '@/page/queue.ts';
import type { Judge } from '@/page/scan.ts';

function entry(id: string, ...names: (string | Partial<Term>)[]): Entry {
  const terms = names.map((name, i) => ({
    text: '',
    kind: i === 0 ? ('preferred' as const) : ('exact' as const),
    language: 'en',
    caseRule: 'fold' as const,
    ...(typeof name === 'string' ? { text: name } : name),
  }));
  return {
    id,
    name: terms[0]?.text ?? id,
    terms,
    rivals: [],
    topics: ['glucagon', 'pancreas', 'rash'],
    definition: null,
    article: null,
    xrefs: [],
    parents: [],
    related: [],
    replacedBy: null,
  };
}

const entries = [
  entry('necrolytic-migratory-erythema', 'necrolytic migratory erythema', {
    text: 'NME',
    kind: 'abbreviation',
    caseRule: 'exact',
  }),
  entry('glucagonoma', 'glucagonoma'),
  entry('zinc-deficiency', 'zinc deficiency'),
  entry('octreotide', 'octreotide'),
];

export interface SampleBackground {
  judge: Judge;
  match: MatchBlocks;
  /** The blocks of every request, in order. */
  asked: (readonly TextBlock[])[];
}

export function sampleBackground(): SampleBackground {
  const info = {
    id: 'library',
    name: 'Sample',
    version: '1',
    date: null,
    publisher: null,
    licence: null,
    language: 'en',
    homepage: null,
  };
  const segment = compileSegment({ dictionary: 'library', entries });
  const finder = createFinder(createLexicon([segment]), buildKnowledge([{ info, entries }]));
  const filter = openFilter(buildFilter([segment]));
  const asked: (readonly TextBlock[])[] = [];
  return {
    judge: (text) => filter.judge(text),
    match: (blocks) => {
      asked.push(blocks);
      return Promise.resolve({ ok: true, value: { findings: finder.find(blocks), site: null } });
    },
    asked,
  };
}
