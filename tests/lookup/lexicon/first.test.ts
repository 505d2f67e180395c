import { expect, test } from 'vitest';
import { compileSegment } from '@/lookup/lexicon/compile.ts';
import { createLexicon } from '@/lookup/lexicon/matcher.ts';
import { loadSegment, saveSegment } from '@/lookup/lexicon/segment.ts';
import { buildFilter } from '@/lookup/lexicon/filter.ts';
import { openFilter } from '@/lookup/lexicon/open-filter.ts';
import type { Term } from '@/lookup/model.ts';

const t = (text: string, caseRule: Term['caseRule'] = 'fold', language = 'en'): Term => ({
  text,
  kind: 'exact',
  language,
  caseRule,
});
const segment = compileSegment({
  dictionary: 'library',
  entries: [
    {
      id: 'nme',
      terms: [
        t('necrolytic migratory erythema'),
        t('NME', 'exact'),
        t('erythème nécrolytique migrateur', 'fold', 'fr'),
      ],
    },
    { id: 'glucagonoma', terms: [t('glucagonoma'), t('alpha-cell tumor')] },
    { id: 'gs', terms: [t('glucagonoma syndrome'), t('pseudo-glucagonoma syndrome')] },
    { id: 'dm2', terms: [t('Diabetes Mellitus, Type 2')] },
    { id: 'nhl', terms: [t('non-Hodgkin lymphoma')] },
    { id: 'crohn', terms: [t("Crohn's disease"), t("Graves' disease")] },
  ],
});
const lexicon = createLexicon([loadSegment(saveSegment(segment))]);
const filter = openFilter(buildFilter([segment]));
const found = (text: string) =>
  lexicon.match(text).map((m) => `${text.slice(m.start, m.end)}=${m.candidates.map((c) => c.entry).join('|')}`);

test('first light', () => {
  expect(
    found('The NME and two NMEs of nme; Glucagonomas, glucagonomata, GLUCAGONOMA syndromes. α-cell tumours; αcell'),
  ).toEqual([
    'NME=nme',
    'NMEs=nme',
    'Glucagonomas=glucagonoma',
    'glucagonomata=glucagonoma',
    'GLUCAGONOMA syndromes=gs',
    'α-cell tumours=glucagonoma',
  ]);
  expect(
    found('type II diabetes mellitus, diabetes mellitus type 2; nonHodgkin lymphomas non Hodgkin lymphoma'),
  ).toEqual([
    'type II diabetes mellitus=dm2',
    'diabetes mellitus type 2=dm2',
    'nonHodgkin lymphomas=nhl',
    'non Hodgkin lymphoma=nhl',
  ]);
  expect(
    found(
      'Crohn disease, Crohn’s disease, Crohns disease, Graves disease, Graves’ disease; glucag-\nonoma; glu\u00adcagonoma',
    ),
  ).toEqual([
    'Crohn disease=crohn',
    'Crohn’s disease=crohn',
    'Crohns disease=crohn',
    'Graves disease=crohn',
    'Graves’ disease=crohn',
    'glucag-\nonoma=glucagonoma',
    'glu\u00adcagonoma=glucagonoma',
  ]);
  expect(
    ['the NME', 'a glucagonoma', 'nothing here', 'type II diabetes', 'nonHodgkin lymphoma'].map((text) =>
      filter.judge(text),
    ),
  ).toEqual(['weak', 'strong', 'no', 'weak', 'strong']);
  expect(found('NME1 NME-1 _NME pseudo-glucagonoma')).toEqual([]);
});
