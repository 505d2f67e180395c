import { describe, expect, test } from 'vitest';
import { findDefinitions } from '@/lookup/senses/definitions.ts';
import { findGlossary, findRows } from '@/lookup/senses/glossary.ts';

const pairs = (text: string): string[] =>
  findDefinitions(text).map(({ shortForm, longForm }) => `${shortForm}|${longForm}`);
const said = (text: string): string[] =>
  findGlossary(text).map(({ shortForm, longForm }) => `${shortForm}|${longForm}`);

describe('definitions in brackets', () => {
  test.each([
    ['Patients with giant cell arteritis (GCA) were seen.', 'GCA|giant cell arteritis'],
    ['Patients with GCA (giant cell arteritis) were seen.', 'GCA|giant cell arteritis'],
    ['We excluded large vessel disease (giant cell arteritis, GCA).', 'GCA|giant cell arteritis'],
    ['idiopathic pulmonary fibrosis [IPF] progressed', 'IPF|idiopathic pulmonary fibrosis'],
    ['Two transient ischaemic attacks (TIAs) followed.', 'TIAs|transient ischaemic attacks'],
    ['levels of tetrahydrocannabinol (THC) in blood', 'THC|tetrahydrocannabinol'],
    ['a history of polycystic ovary syndrome (hereafter PCOS)', 'PCOS|polycystic ovary syndrome'],
    ['angiotensin-converting enzyme (ACE) inhibitors', 'ACE|angiotensin-converting enzyme'],
    ['treated with 5-fluorouracil (5-FU) weekly', '5-FU|5-fluorouracil'],
    ['with aspirin and acute kidney injury (AKI)', 'AKI|acute kidney injury'],
    ['a three-dimensional (3D) scan', '3D|three-dimensional'],
    ['relative risk (odds ratio [OR] 2.1)', 'OR|odds ratio'],
    ['Morbus haemolyticus neonatorum (MHN)', 'MHN|Morbus haemolyticus neonatorum'],
    ['sclérose latérale amyotrophique (ALS en anglais)', 'ALS|sclérose latérale amyotrophique'],
  ])('%s', (text, pair) => {
    expect(pairs(text)).toEqual([pair]);
  });

  test.each([
    'a dose (10 mg) was given',
    'the difference was small (p < 0.05)',
    'in all cases (that is, in four)',
    'as reported before (Smith et al)',
    'see the table (Table 2)',
    'many signal(s) were seen',
    'sixteen patients (16) had fever',
  ])('finds nothing in: %s', (text) => {
    expect(pairs(text)).toEqual([]);
  });

  test('gives the place of the short form', () => {
    const text = 'First giant cell arteritis (GCA), then IPF (idiopathic pulmonary fibrosis).';
    expect(findDefinitions(text).map(({ shortForm, at }) => text.slice(at, at + shortForm.length))).toEqual([
      'GCA',
      'IPF',
    ]);
  });

  test('a long bracketed text costs little', () => {
    expect(pairs(`${'('.repeat(5000)}x${')'.repeat(5000)}`)).toEqual([]);
  });
});

describe('definitions without brackets', () => {
  test('abbreviation lists', () => {
    const text =
      'AKI, acute kidney injury; CKD, chronic kidney disease; GFR = glomerular filtration rate; ESA: see erythropoiesis stimulating agent.';
    expect(said(text)).toEqual([
      'AKI|acute kidney injury',
      'CKD|chronic kidney disease',
      'GFR|glomerular filtration rate',
      'ESA|erythropoiesis stimulating agent',
    ]);
  });

  test.each([
    ['Giant cell arteritis, shortened to GCA, is treatable.', 'GCA|Giant cell arteritis'],
    ['GCA stands for giant cell arteritis.', 'GCA|giant cell arteritis'],
    ['Die Arteriitis temporalis heißt oft RZA; RZA steht für Riesenzellarteriitis.', 'RZA|Riesenzellarteriitis'],
  ])('%s', (text, pair) => {
    expect(said(text)).toContain(pair);
  });

  test('a sentence that says outright what letters mean defines them, whether or not they fit', () => {
    expect(said('In this chapter MS means the gas detector.')).toEqual(['MS|the gas detector']);
    expect(said('MS may refer to:')).toEqual(['MS|']);
  });

  test.each(['AKI, which is common, was seen.', 'A flare of GCA means call the ward.', 'The ICU: a short history'])(
    'finds nothing in: %s',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );

  test('cells of a table, in neighbouring blocks', () => {
    const rows = findRows(['GCA', 'Giant cell arteritis', 'n', '14']);
    expect(rows.flat()).toEqual([{ shortForm: 'GCA', longForm: 'Giant cell arteritis', at: 0 }]);
  });
});
