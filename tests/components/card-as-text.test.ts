/** An entry as plain text: doses keep their notes, citations their numbers, and it says where it comes from. */
import { describe, expect, it } from 'vitest';
import { cardAsText, problemReport } from '@/components/card/card-as-text.ts';
import { catalogues } from '@/components/strings/catalogues.ts';
import { LOCALES, type Language } from '@/lookup/language.ts';
import { sampleNow } from './sample-article.ts';
import * as sample from './sample-entry.ts';

const words = (language: Language) => ({ language, locale: LOCALES[language], strings: catalogues[language].card });
const copied = (entry = sample.sampleEntry, language: Language = 'en', dictionary = sample.sampleDictionary) =>
  cardAsText(entry, dictionary, sampleNow, words(language));

describe('an entry as text', () => {
  it('gives every dose as it is written, its note in the line below', () => {
    const lines = copied().split('\n');
    const at = lines.findIndex((line) => line.includes('zinc sulfate 220 mg by mouth once a day.'));
    expect(lines[at]).toContain('[4?: 2015 guideline, an edition 11 years old]');
    expect(lines[at + 1]).toContain(
      'Editor’s note: The weight is that of the salt; 220 mg of it hold about 50 mg of zinc.',
    );
  });

  it('explains its marks, numbers its references and says how far it is reviewed, and of which version it is', () => {
    const text = copied();
    expect(text).toContain('[source]: stated by the source without a reference');
    expect(text).toContain('[n?]: cited so by the source; not confirmed in the cited paper');
    expect(text).toMatch(/^References \(\d\)\n1\. Author CD/m);
    expect(text).toContain('This restatement: not clinically reviewed.');
    expect(text).toContain('Vademecum library, version 1.0.0');
    expect(text).toContain('Copied from Vademecum on 22 November 2026.');
    expect(text).toContain(sample.sampleEntry.article?.disclaimer);
  });

  it('warns of an old source', () => {
    expect(copied(sample.staleEntry)).toContain('Check newer literature before you rely on it.');
    expect(copied()).not.toContain('Check newer literature');
  });

  it('names the dictionary of a definition and that nobody reviewed it here', () => {
    const text = copied(sample.definedEntry, 'en', sample.importedDictionary);
    expect(text).toContain(sample.definedEntry.definition?.text);
    expect(text).toContain('nobody has reviewed this entry in Vademecum');
  });

  it('speaks German around text that stays as it is', () => {
    const text = copied(sample.sampleEntry, 'de');
    expect(text).toContain('Anmerkung der Redaktion: The weight is that of the salt');
    expect(text).toContain('Aus Vademecum kopiert am 22. November 2026.');
    expect(text).toContain('220 mg by mouth');
  });
});

it('a problem report names entry and versions', () => {
  const report = problemReport(sample.sampleEntry, sample.sampleDictionary, '0.1.0', words('en'));
  expect(report).toContain(sample.sampleEntry.id);
  expect(report).toContain('version 1.0.0');
  expect(report).toContain('Vademecum 0.1.0');
});
