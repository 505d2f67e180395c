/** What is known of a selection, in every state. */
import { LookUpCard, type LookUpCardProps } from '@/components/card/LookUpCard.tsx';
import { sampleHits } from '../sample-lists.ts';
import { nothing, type State } from './state.ts';

export const lookUpProps: LookUpCardProps = {
  query: 'glucagonoma',
  answer: { kind: 'near', hits: sampleHits },
  variant: 'popover',
  onOpen: nothing,
  onClose: nothing,
};

export const lookUp = (name: string, props: Partial<LookUpCardProps>): State => ({
  name: `look-up-${name}`,
  frame: 'card',
  node: <LookUpCard {...lookUpProps} {...props} />,
});

export const lookUpStates: readonly State[] = [
  lookUp('meanings', { query: 'NME', answer: { kind: 'entries', how: 'exact', hits: sampleHits } }),
  lookUp('near', {}),
  lookUp('unknown', { query: 'zebra sign', answer: { kind: 'unknown' } }),
  lookUp('empty', { query: ' — ', answer: { kind: 'empty' } }),
  lookUp('too-long', { query: 'word '.repeat(2000), answer: { kind: 'too-long' } }),
  lookUp('loading', { answer: { kind: 'loading' } }),
  lookUp('failed', { answer: { kind: 'failed' } }),
];
