/** A good article and good prose, written for the tests; files of each format are in tests/lookup/formats. */

export const ARTICLE = `---
id: sample
title: Sample disease
terms:
  - text: sample illness
    kind: exact
review:
  source: none
  wording: draft
---

## Summary

A disease made up for a test [@a].

## Management

- Give \`5 mg\` as the source states [@a]{unchecked}.
`;

export const PROSE = `Necrolytic migratory erythema (NME) is a rash. NMEs wax and wane; multiple sclerosis, MS, is another matter.
Abbreviations: NME, necrolytic migratory erythema; MS: mass spectrometry.
Patients with tumours of the alpha-cell (α-cell tumors) had type II diabetes mel-
litus and Crohn\u2019s disease. See NME1/NM23, doi:10.1000/x and mail nme@example.org.`;
