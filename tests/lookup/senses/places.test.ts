import { describe, expect, test } from 'vitest';
import {
  geneContext,
  isInsideAddress,
  isLabel,
  isReferenceHeading,
  looksLikeAffiliation,
  looksLikeReferenceItem,
} from '@/lookup/senses/places.ts';

const at = (text: string, surface: string): [string, number, number] => [
  text,
  text.indexOf(surface),
  text.indexOf(surface) + surface.length,
];

describe('genes', () => {
  test.each([
    ['The RET kinase is active.', 'RET'],
    ['members of the KIT gene family', 'KIT'],
    ['levels of ALK/NPM1 fell', 'ALK'],
    ['carriers of the NF1 gene', 'NF1'],
    ['somatic TSC2 mutations', 'TSC2'],
  ])('%s', (text, surface) => {
    expect(geneContext(...at(text, surface))).toBe('gene');
  });

  test('the gene of a disease is named by the disease', () => {
    expect(geneContext(...at('the HD gene was found', 'HD'))).toBe('maybe');
    expect(geneContext(...at('expression of HD in neurons', 'HD'))).toBe('maybe');
  });

  test.each([
    ['patients with NF1 and scoliosis', 'NF1'],
    ['a family history of HD', 'HD'],
    ['MS-like lesions', 'MS'],
    ['TIA/stroke clinic', 'TIA'],
  ])('not: %s', (text, surface) => {
    expect(geneContext(...at(text, surface))).toBeNull();
  });
});

test('headings of a note', () => {
  expect(isLabel(...at('PE: chest clear, abdomen soft', 'PE'))).toBe(true);
  expect(isLabel(...at('HPI: cough.\nPE: chest clear', 'PE'))).toBe(true);
  expect(isLabel(...at('Diagnosis of PE: see below', 'PE'))).toBe(false);
});

describe('reference lists', () => {
  test.each([
    'References',
    '7. References',
    'REFERENCES:',
    'Bibliography',
    'Literatur',
    'Références',
    'Bibliografía',
    'Works cited',
  ])('%s is a heading', (text) => {
    expect(isReferenceHeading(text)).toBe(true);
  });

  test.each(['Reference ranges of serum zinc', 'Patients and methods', 'In the literature, cases are few'])(
    '%s is not',
    (text) => {
      expect(isReferenceHeading(text)).toBe(false);
    },
  );

  test('items', () => {
    expect(
      looksLikeReferenceItem(
        '12. Miller AB, Okoro C, et al. Sarcoidosis of the spleen. J Imagined Med 2011;14(2):88-93.',
      ),
    ).toBe(true);
    expect(looksLikeReferenceItem('In 2011 we saw 14 patients with sarcoidosis, of whom two had a large spleen.')).toBe(
      false,
    );
    expect(looksLikeReferenceItem('Stein et al found this in 2011.')).toBe(false);
  });
});

test('affiliations and addresses', () => {
  expect(looksLikeAffiliation('Department of Medicine, Harbour University Hospital, Port Imagined, Norway')).toBe(true);
  expect(looksLikeAffiliation('Correspondence: a.miller@example.org')).toBe(true);
  expect(looksLikeAffiliation('The department of medicine, where she was seen, is large, old and cold.')).toBe(false);
  const text = 'See https://example.org/ms/guide and write to ms@example.org about MS.';
  expect(isInsideAddress(text, text.indexOf('/ms/') + 1, text.indexOf('/ms/') + 3)).toBe(true);
  expect(isInsideAddress(text, text.indexOf('ms@'), text.indexOf('ms@') + 2)).toBe(true);
  expect(isInsideAddress(text, text.indexOf('MS'), text.indexOf('MS') + 2)).toBe(false);
});
