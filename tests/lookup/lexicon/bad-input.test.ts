import { describe, expect, test } from 'vitest';
import { compileSegment, createLexicon, loadSegment, saveSegment, SegmentError } from '@/lookup/lexicon.ts';
import { buildFilter } from '@/lookup/lexicon/filter.ts';
import { openFilter } from '@/lookup/lexicon/open-filter.ts';
import { MAX_CANDIDATES, MAX_TERM_LENGTH } from '@/lookup/limits.ts';
import { lexiconOf, segmentOf, surfaces, term } from './sample.ts';

describe('terms that are none', () => {
  test('empty, punctuation only and overlong ones are left out, their neighbours stay', () => {
    const names = ['', ' ', '---', '.,;', '\u00ad', '\ud800', 'a'.repeat(10_000), 'w '.repeat(5_000), 'glucagonoma'];
    const segment = segmentOf(names);
    expect(segment.counts.terms).toBe(1);
    expect(surfaces(createLexicon([segment]), names.join(' '))).toEqual(['glucagonoma']);
    expect(segmentOf(['a'.repeat(MAX_TERM_LENGTH)]).counts.terms).toBe(1);
  });

  test('a lexicon of nothing finds nothing', () => {
    expect(createLexicon([]).match('NME')).toEqual([]);
    expect(lexiconOf([]).match('NME')).toEqual([]);
    expect(openFilter(buildFilter([])).judge('NME')).toBe('no');
  });
});

describe('text of any kind', () => {
  test('empty text and text of separators', () => {
    expect(lexiconOf(['NME']).match('')).toEqual([]);
    expect(lexiconOf(['NME']).match(' ,.- ')).toEqual([]);
  });

  test('lone surrogates, astral letters and emoji do not move the spans', () => {
    const text = '\ud800 NME \udc00 😀 NME 𝒜 𝐍𝐌𝐄 👩‍⚕️NME\ud83d';
    expect(surfaces(lexiconOf(['NME']), text)).toEqual(['NME', 'NME', '𝐍𝐌𝐄', 'NME']);
    expect(surfaces(lexiconOf(['NME']), '𝒜NME NME𝒜')).toEqual([]);
  });

  test('right-to-left and Chinese', () => {
    expect(surfaces(lexiconOf(['גידול', 'سكري']), 'זה גידול. مرض سكري، سُكَّري')).toEqual(['גידול', 'سكري', 'سُكَّري']);
    expect(surfaces(lexiconOf(['胰岛素', 'NME']), '(胰岛素)、NME。患者胰岛素患者')).toEqual(['胰岛素', 'NME']);
  });

  test('a block of 50 MB, spaced or not, takes its time and no more', { timeout: 120_000 }, () => {
    const lexicon = lexiconOf(['glucagonoma', 'alpha-cell tumor']);
    const sentence = 'The α-cell tumour and other words of no interest; ';
    const block = sentence.repeat((50 * 1024 * 1024) / sentence.length);
    const found = lexicon.match(block);
    expect(found.length).toBe(Math.floor((50 * 1024 * 1024) / sentence.length));
    const last = found.at(-1)!;
    expect(block.slice(last.start, last.end)).toBe('α-cell tumour');
    expect(surfaces(lexicon, `${'x'.repeat(20 * 1024 * 1024)} glucagonoma`)).toEqual(['glucagonoma']);
    expect(surfaces(lexicon, `${'x'.repeat(20 * 1024 * 1024)}glucagonoma`)).toEqual([]);
  });

  test('words are whole wherever the text is cut for reading', () => {
    const lexicon = lexiconOf(["Crohn's", 'glucagonoma', 'alpha-cell tumor', 'é']);
    const pieces = [
      "Crohn's",
      'glucagonoma',
      'glucag-\nonoma',
      'α-cell tumor',
      'x',
      'é',
      '😀',
      'Crohn’s',
      'glucagonoma’s',
    ];
    for (let before = 16_384 - 24; before < 16_384 + 2; before++) {
      for (const piece of pieces) {
        const filling = 'w '.repeat(before >> 1).padEnd(before, '.');
        expect(surfaces(lexicon, `${filling}${piece} NME`), `${piece} at ${before}`).toEqual(
          surfaces(lexicon, `${piece} NME`),
        );
      }
    }
  });

  test('matches are the same wherever they fall in the window of words', () => {
    const lexicon = lexiconOf(['necrolytic migratory erythema']);
    const text = 'a necrolytic migratory erythema of b '.repeat(3_000);
    expect(lexicon.match(text)).toHaveLength(3_000);
  });

  test('chains of hyphens do not branch without end', { timeout: 60_000 }, () => {
    const lexicon = lexiconOf([`a ${'a '.repeat(100)}b`]);
    expect(lexicon.match('a-'.repeat(20_000))).toEqual([]);
  });

  test('more spellings than are remembered', () => {
    const lexicon = lexiconOf(['glucagonoma']);
    const many = Array.from({ length: 200_000 }, (_, at) => `w${at.toString(36)}`).join(' ');
    expect(surfaces(lexicon, `glucagonoma ${many} Glucagonomas`)).toEqual(['glucagonoma', 'Glucagonomas']);
    expect(surfaces(lexicon, 'glucagonoma')).toEqual(['glucagonoma']);
  });
});

describe('dictionaries of one kind', () => {
  test('a word that begins thousands of terms begins each of them, and no others', () => {
    const names = Array.from({ length: 5_000 }, (_, at) => `acute ${at.toString(36)}xitis`);
    const lexicon = lexiconOf(names);
    for (const name of names) expect(surfaces(lexicon, `an ${name} of`)).toEqual([name]);
    for (let at = 0; at < 5_000; at++) expect(lexicon.match(`an acute ${at.toString(36)}xoma of`)).toEqual([]);
  });
});

describe('entries that repeat', () => {
  test('duplicate ids stand side by side', () => {
    const entries = [
      { id: 'same', terms: [term('glucagonoma')] },
      { id: 'same', terms: [term('glucagonomas'), term('NME')] },
    ];
    const lexicon = createLexicon([compileSegment({ dictionary: 'd', entries })]);
    expect(lexicon.match('glucagonoma')[0]!.candidates.map(({ term: text }) => text)).toEqual([
      'glucagonoma',
      'glucagonomas',
    ]);
  });

  test('a million identical terms give the first senses', { timeout: 120_000 }, () => {
    function* entries() {
      for (let at = 0; at < 1_000_000; at++) yield { id: String(at), terms: [term('glucagonoma')] };
    }
    const lexicon = createLexicon([compileSegment({ dictionary: 'd', entries: entries() })]);
    const [match] = lexicon.match('Glucagonomas');
    expect(match!.candidates.map(({ entry }) => entry)).toEqual(
      Array.from({ length: MAX_CANDIDATES }, (_, at) => String(at)),
    );
  });
});

describe('segments that are not what they were', () => {
  const saved = saveSegment(segmentOf(['glucagonoma', 'NME', 'alpha-cell tumor']));
  const codeOf = (buffer: ArrayBuffer): string => {
    try {
      loadSegment(buffer);
      return 'opened';
    } catch (error) {
      return error instanceof SegmentError ? error.code : String(error);
    }
  };

  test('every changed byte is noticed', () => {
    for (let at = 0; at < saved.byteLength; at++) {
      const changed = saved.slice(0);
      new Uint8Array(changed)[at]! ^= 0x10;
      expect(codeOf(changed), `byte ${at}`).toBe(at < 4 ? 'not-a-segment' : at < 8 ? 'other-format' : 'damaged');
    }
  });

  test('cut short, too long, empty, something else', () => {
    expect(codeOf(new ArrayBuffer(0))).toBe('not-a-segment');
    expect(codeOf(saved.slice(0, saved.byteLength - 4))).toBe('damaged');
    expect(codeOf(saved.slice(0, 40))).toBe('not-a-segment');
    expect(codeOf(saved.slice(0, 64))).toBe('damaged');
    expect(codeOf(new TextEncoder().encode('{"format":1}'.repeat(16)).buffer)).toBe('not-a-segment');
    expect(codeOf(saved)).toBe('opened');
  });

  test('a filter of another format lets everything pass', () => {
    const filter = buildFilter([segmentOf(['NME'])]);
    filter[0] = 99;
    expect(openFilter(filter).judge('anything')).toBe('strong');
    expect(openFilter(new Uint8Array()).judge('anything')).toBe('strong');
  });
});
