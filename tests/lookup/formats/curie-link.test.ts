import { expect, test } from 'vitest';
import { curieLink } from '@/lookup/formats/curie-link.ts';

test.each([
  ['MONDO:0019959', 'MONDO 0019959', 'https://purl.obolibrary.org/obo/MONDO_0019959'],
  ['DOID:162', 'DOID 162', 'https://purl.obolibrary.org/obo/DOID_162'],
  ['HP:0000006', 'HP 0000006', 'https://purl.obolibrary.org/obo/HP_0000006'],
  ['MESH:D005935', 'MeSH D005935', 'https://meshb.nlm.nih.gov/record/ui?ui=D005935'],
  ['MSH:D005935', 'MeSH D005935', 'https://meshb.nlm.nih.gov/record/ui?ui=D005935'],
  ['ORPHA:97280', 'ORPHA 97280', 'https://www.orpha.net/en/disease/detail/97280'],
  ['Orphanet:97280', 'ORPHA 97280', 'https://www.orpha.net/en/disease/detail/97280'],
  ['OMIM:131100', 'OMIM 131100', 'https://omim.org/entry/131100'],
  ['OMIM:PS131100', 'OMIM PS131100', 'https://omim.org/phenotypicSeries/PS131100'],
  ['ICD10:C25.4', 'ICD-10 C25.4', 'https://icd.who.int/browse10/2019/en#/C25.4'],
  ['ICD10CM:E10', 'ICD-10-CM E10', 'https://icd.who.int/browse10/2019/en#/E10'],
])('%s leads to its page', (curie, label, url) => {
  expect(curieLink(curie)).toEqual({ label, url });
});

test.each([
  'UMLS_CUI:C0018923',
  'ICD10CM:E10.649',
  'MESH:x" onclick',
  'MONDO:1/../..',
  'javascript:alert(1)',
  '',
  'C25',
])('%s leads nowhere', (curie) => {
  expect(curieLink(curie)).toBeNull();
});
