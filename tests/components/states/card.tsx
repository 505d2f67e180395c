/** The card in every state. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Card, type CardProps } from '@/components/card/Card.tsx';
import type { CardDeeds } from '@/components/card/CardTools.tsx';
import { sentencesOf } from '@/lookup/article/statements-of.ts';
import type { TermWithin } from '@/lookup/article/terms-within.ts';
import type { Entry } from '@/lookup/model.ts';
import { sampleNow } from '../sample-article.ts';
import { sampleElsewhere } from '../sample-elsewhere.ts';
import * as sample from '../sample-entry.ts';
import { otherSenses } from '../sample-lists.ts';
import { nothing, type State } from './state.ts';

/** Props of a card that answers to everything and does nothing. */
export const cardProps: CardProps = {
  entry: sample.sampleEntry,
  dictionary: sample.sampleDictionary,
  now: sampleNow,
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
  onSave: () => Promise.resolve(true),
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

export const card = (name: string, props: Partial<CardProps> = {}): State => ({
  name: `card-${name}`,
  frame: 'card',
  node: <Card {...cardProps} {...props} />,
});

export const imported = {
  dictionary: sample.importedDictionary,
  related: [],
  broader: [],
  narrower: [],
  elsewhere: [],
};

/** The first place of a word in an entry, as the background gives it. */
export function termOf(entry: Entry, word: string): TermWithin {
  const sentences = sentencesOf(entry);
  const sentence = sentences.findIndex((pieces) => pieces.some(({ text }) => text.includes(word)));
  const piece = sentences[sentence]?.findIndex(({ text }) => text.includes(word)) ?? -1;
  const start = sentences[sentence]?.[piece]?.text.indexOf(word) ?? -1;
  return { sentence, piece, start, end: start + word.length, dictionary: 'library', entry: 'sample', name: word };
}

export const cardStates: readonly State[] = [
  card('marked', {
    term: 'NME',
    outcome: 'marked',
    evidence: { kind: 'defined', longForm: 'necrolytic migratory erythema' },
  }),
  card('uncertain', {
    term: 'NME',
    outcome: 'faint',
    evidence: { kind: 'topic', words: ['glucagonoma', 'rash'] },
    others: otherSenses,
  }),
  card('uncertain-without-evidence', { term: 'NME', outcome: 'faint', others: otherSenses }),
  card('opened-by-name'),
  card('stale-source', { entry: sample.staleEntry }),
  card('own-text', { entry: sample.ownEntry }),
  card('changed-since-approval', { entry: sample.changedEntry }),
  card('elsewhere', { entry: sample.briefEntry, elsewhere: [sampleElsewhere] }),
  card('imported-definition', { ...imported, entry: sample.definedEntry }),
  card('imported-name-only', { ...imported, entry: sample.nameOnlyEntry }),
  card('imported-article', { ...imported, term: 'NME', outcome: 'marked', evidence: { kind: 'distinctive' } }),
  card('long-name', {
    entry: sample.longNamedEntry,
    term: 'NME',
    outcome: 'faint',
    evidence: { kind: 'chosen' },
    others: otherSenses,
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
];
