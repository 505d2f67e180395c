/** Every state of every surface, named: what the gallery shows and what the tests check one by one. */
import { PolicyView } from '@/components/options/Policy.tsx';
import { definedEntry, staleEntry } from './sample-entry.ts';
import { manyPageTerms, otherSenses } from './sample-lists.ts';
import { card, cardStates, imported } from './states/card.tsx';
import { dictionaryStates } from './states/dictionaries.tsx';
import { lookUp, lookUpStates } from './states/look-up.tsx';
import { options, optionsStates } from './states/options.tsx';
import { panelStates } from './states/panel.tsx';
import { popup, popupStates } from './states/popup.tsx';
import type { State } from './states/state.ts';
import { welcomeStates } from './states/welcome.tsx';

/** All of them, in the order the gallery shows. */
export const states: readonly State[] = [
  ...dictionaryStates,
  ...cardStates,
  ...lookUpStates,
  ...popupStates,
  ...panelStates,
  ...optionsStates,
  ...welcomeStates,
  { name: 'policy', frame: 'page', node: <PolicyView /> },
  ...german([
    card('uncertain', { term: 'NME', outcome: 'faint', others: otherSenses }),
    card('stale-source', { entry: staleEntry }),
    card('imported-definition', { ...imported, entry: definedEntry }),
    lookUp('near', {}),
    popup('many-terms', { page: { status: 'ready', terms: manyPageTerms, complete: false } }),
    options('defaults'),
    { name: 'policy', frame: 'page', node: <PolicyView /> },
  ]),
];

/** The longest words are German ones. */
function german(some: readonly State[]): State[] {
  return some.map((state) => ({ ...state, name: `de-${state.name}`, language: 'de' }));
}
