/** The popup in every state. */
import { PopupView, type PopupProps } from '@/components/popup/Popup.tsx';
import { sampleNow } from '../sample-article.ts';
import * as sample from '../sample-lists.ts';
import { entryServices, open } from './article.tsx';
import { policySample } from './policy.ts';
import { nothing, type State } from './state.ts';

export const popupProps: PopupProps = {
  now: sampleNow,
  query: '',
  onQuery: nothing,
  search: { status: 'done', hits: [] },
  lines: sample.sampleLines,
  first: {
    status: 'ready',
    card: { ...open, related: [{ id: 'octreotide', name: 'octreotide' }] },
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

export const popup = (name: string, props: Partial<PopupProps> = {}): State => ({
  name: `popup-${name}`,
  frame: 'popup',
  node: <PopupView {...popupProps} {...props} />,
});

export const popupStates: readonly State[] = [
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
  popup('results-by-name', { query: 'gluc', search: { status: 'done', hits: sample.sampleHits }, lines: new Map() }),
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
  {
    ...popup('locked', { everywhere: true, site: { host: 'records.example.org', on: false, locked: true } }),
    policy: policySample,
  },
];
