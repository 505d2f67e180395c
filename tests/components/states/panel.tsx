/** The side panel in every state. */
import { PanelView, type PanelProps } from '@/components/panel/Panel.tsx';
import { sampleNow } from '../sample-article.ts';
import * as sample from '../sample-lists.ts';
import { entryServices, open } from './article.tsx';
import { nothing, type State } from './state.ts';

export const panelProps: PanelProps = {
  now: sampleNow,
  query: '',
  onQuery: nothing,
  search: { status: 'done', hits: [] },
  lines: new Map(),
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

const panel = (name: string, props: Partial<PanelProps> = {}): State => ({
  name: `panel-${name}`,
  frame: 'popup',
  node: <PanelView {...panelProps} {...props} />,
});

export const panelStates: readonly State[] = [
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
];
