import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileSegment, createLexicon } from '@/lookup/lexicon.ts';
import type { Entry } from '@/lookup/model.ts';
import { classify } from '@/lookup/senses/ambiguity.ts';
import { phraseFeature, tokens } from '@/lookup/senses/features.ts';
import { createFinder } from '@/lookup/senses/find.ts';
import {
  buildKnowledge,
  compileKnowledge,
  loadKnowledge,
  openKnowledge,
  saveKnowledge,
} from '@/lookup/senses/knowledge.ts';
import { longerName } from '@/lookup/senses/longer-names.ts';
import { WordCounter } from '@/lookup/senses/count-words.ts';
import { namesSame } from '@/lookup/senses/same-name.ts';
import { isShortForm, otherNumber, shortFormOf } from '@/lookup/senses/short-forms.ts';
import { EverydayWords, JoinedVocabulary } from '@/lookup/senses/vocabulary.ts';
import { commonWordsModule } from '@/scripts/evaluate/common-words.ts';
import { entries, entry, finder, info } from './sample.ts';

describe('knowledge', () => {
  test('survives storing', () => {
    const stored = loadKnowledge(structuredClone(saveKnowledge(compileKnowledge(info.id, entries))));
    const knowledge = openKnowledge([stored]);
    expect(knowledge.entry('sample', 'iga-vasculitis')).toEqual(
      buildKnowledge([{ info, entries }]).entry('sample', 'iga-vasculitis'),
    );
    expect(knowledge.entry('sample', 'iga-vasculitis')).toMatchObject({
      name: 'IgA vasculitis',
      approved: false,
      curated: true,
    });
  });

  test('finds every entry of many, and none that is not there', () => {
    const many = Array.from({ length: 3000 }, (_, i) => entry(`e${i}`, `Imagined disease number ${i} ä`));
    const knowledge = buildKnowledge([{ info, entries: many }]);
    for (const { id, name } of many) expect(knowledge.entry('sample', id)?.name).toBe(name);
    expect(knowledge.entry('sample', 'e3000')).toBeNull();
    expect(knowledge.entry('other', 'e1')).toBeNull();
  });

  test.each([
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 4), 'damaged'],
    ['changed at the end', (bytes: Uint8Array) => bytes.fill(7, bytes.length - 9, bytes.length - 8), 'damaged'],
    ['changed counts', (bytes: Uint8Array) => bytes.fill(255, 16, 20), 'damaged'],
    ['of another format', (bytes: Uint8Array) => bytes.fill(1, 4, 5), 'other-format'],
    ['something else', (bytes: Uint8Array) => bytes.fill(1, 0, 4), 'not-knowledge'],
    ['empty', () => new Uint8Array(0), 'not-knowledge'],
    ['of odd length', (bytes: Uint8Array) => bytes.slice(0, 81), 'not-knowledge'],
  ])('%s is refused', (_, change, code) => {
    const stored = new Uint8Array(saveKnowledge(compileKnowledge(info.id, entries)).slice(0));
    const buffer = change(stored).slice().buffer;
    expect(() => loadKnowledge(buffer)).toThrow(expect.objectContaining({ name: 'KnowledgeError', code }));
  });

  test('of no entries is empty', () => {
    expect(buildKnowledge([{ info, entries: [] }]).entry('sample', 'x')).toBeNull();
  });
});

describe('short forms', () => {
  test.each(['NME', 'MEN1', 'NETs', 'T2DM', 'IgA', 'p53', 'GEP-NET', 'Ca', 'anti-CCP3'])('%s is one', (text) =>
    expect(isShortForm(text)).toBe(true),
  );
  test.each(['rash', 'Sarcoidosis', 'zinc deficiency', 'Crohn', ''])('%s is none', (text) =>
    expect(isShortForm(text)).toBe(false),
  );
  test('their numbers and possessives', () => {
    expect(otherNumber('TIAs')).toBe('TIA');
    expect(otherNumber('TIA')).toBe('TIAs');
    expect(otherNumber('rash')).toBeNull();
    expect(shortFormOf('TIA’s')).toBe('TIA');
  });
});

function vocabularyOf(list: readonly Entry[]): JoinedVocabulary {
  return new JoinedVocabulary([compileKnowledge('list', list).vocabulary], new EverydayWords());
}

describe('how much a name says', () => {
  const names = (words: readonly string[], head: string, count: number): Entry[] =>
    Array.from({ length: count }, (_, i) => entry(`${head}${i}`, `${words[i % words.length]}${i} ${head}`));
  const list = [
    ...names(['hepato', 'nephro'], 'syndrome', 600),
    ...names(['lympho', 'myelo'], 'fever', 30),
    ...names(['retino', 'neuro'], 'blastoma', 900),
  ];
  const vocabulary = vocabularyOf(list);

  test.each([
    ['sarcoidosis', 'distinctive'],
    ['fever', 'distinctive'],
    ['shock', 'everyday'],
    ['cold', 'everyday'],
    ['hearing loss', 'phrase'],
    ['body weight', 'generic'],
    ['clinical course', 'generic'],
    ['relapse', 'generic'],
    ['carcinogenesis', 'everyday'],
    ['syndrome', 'generic'],
    ['Syndromes', 'generic'],
    ['TIA', 'short'],
  ])('%s: %s', (name, expected) => expect(classify(name, 'exact', vocabulary)).toBe(expected));

  test('a word before it can make it another name', () => {
    const own = vocabularyOf([
      ...list,
      entry('x', 'cholestatic jaundice'),
      entry('y', 'human papillomavirus infection'),
    ]);
    const longer = (text: string, name: string) =>
      longerName(text, text.indexOf(name), text.indexOf(name) + name.length, own);
    expect(longer('a cholestatic hepatitis followed', 'hepatitis')).toBe('cholestatic hepatitis');
    expect(longer('a severe hepatitis followed', 'hepatitis')).toBeNull();
    expect(longer('human hepatitis followed', 'hepatitis')).toBeNull();
    expect(longer('measles vaccine', 'measles')).toBe('measles vaccine');
  });

  test('the everyday words are those of the list they are made from', () => {
    expect(
      readFileSync(new URL('../../../lookup/senses/common-words.ts', import.meta.url), 'utf8').replaceAll(/\s+/g, ''),
    ).toBe(commonWordsModule().replaceAll(/\s+/g, ''));
  });
});

describe('features', () => {
  test('join cognates and spellings', () => {
    const stem = (word: string): number => tokens(word)[0]!.stem;
    expect(stem('Pankreas')).toBe(stem('páncreas'));
    expect(stem('tumour')).toBe(stem('Tumor'));
    expect(stem('oedema')).toBe(stem('edema'));
    expect(stem('clots')).toBe(stem('clot'));
    expect(stem('necrolysis')).not.toBe(stem('necrosis'));
    expect(stem('the')).toBe(0);
    expect(phraseFeature('optic neuritis')).not.toBe(phraseFeature('neuritis optic'));
  });

  test('names whatever the order and number of their words', () => {
    const words = new WordCounter(new EverydayWords());
    expect(words.nameHash('Neoplasms, Breast')).toBe(words.nameHash('breast neoplasm'));
    expect(words.nameHash('breast')).not.toBe(words.nameHash('neoplasm'));
  });
});

test('translated names', () => {
  expect(namesSame('venöse Thromboembolie', undefined, 'Venous thromboembolism')).toBe(true);
  expect(namesSame('sclérose en plaques', undefined, 'Multiple sclerosis')).toBe(false);
  expect(namesSame('necrolytic acral erythema', undefined, 'Necrolytic migratory erythema')).toBe(false);
});

describe('many lists at once', () => {
  const shared = Array.from({ length: 600 }, (_, i) => entry(`s${i}`, `Imagined palsy ${i}th`));
  const list = (id: string, own: Entry[]) => ({ info: { ...info, id }, entries: own });
  const wide = list(
    'wide',
    Array.from({ length: 900 }, (_, i) => entry(`w${i}`, i === 0 ? 'enzyme' : `laboratory word ${i}th`)),
  );
  const lists = [list('one', shared), list('two', shared), list('three', shared), wide];
  const find = (text: string, some: typeof lists) =>
    createFinder(
      createLexicon(some.map((one) => compileSegment({ dictionary: one.info.id, entries: one.entries }))),
      buildKnowledge(some),
    ).find([{ id: 1, text }]).senses;

  test('a name that only a list of everything knows is lone', () => {
    expect(find('An enzyme and laboratory word 7th.', lists).every(({ lone }) => lone)).toBe(true);
    expect(find('Imagined palsy 7th.', lists).some(({ lone }) => lone)).toBe(false);
  });

  test('with few lists none is', () => {
    expect(find('An enzyme.', [lists[0]!, wide]).some(({ lone }) => lone)).toBe(false);
  });
});

describe('findings', () => {
  test('are the same whichever batch a block comes in', () => {
    const blocks = ['Sarcoidosis and MS.', 'Multiple sclerosis (MS).', 'HSP with purpura.'].map((text, id) => ({
      id,
      text,
    }));
    const together = finder.find(blocks);
    for (const block of blocks) {
      const alone = finder.find([block]);
      const name = (senses: typeof alone.senses, index: number) => `${senses[index]!.entry} ${senses[index]!.term}`;
      const one = alone.blocks[0]!;
      const same = together.blocks[block.id]!;
      expect(
        one.found.map((found) => ({ ...found, senses: found.senses.map((index) => name(alone.senses, index)) })),
      ).toEqual(
        same.found.map((found) => ({ ...found, senses: found.senses.map((index) => name(together.senses, index)) })),
      );
      expect(one.topics).toEqual(same.topics);
    }
  });

  test('survive JSON', () => {
    const findings = finder.find([{ id: 1, text: 'Multiple sclerosis (MS) and HSP.' }]);
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });

  test.each([
    '',
    '\u0000',
    '\ud800 (MS) \udc00',
    '((((',
    'MS '.repeat(3000),
    '(MS) '.repeat(2000),
    'a'.repeat(100_000),
  ])('take any text %#', (text) => {
    expect(finder.find([{ id: 1, text }]).blocks).toHaveLength(1);
  });

  test('letters the text has in capitals are another thing', () => {
    expect(
      finder.find([{ id: 1, text: 'The COLD trial and KIDNEY stones' }]).senses.some(({ distinctive }) => distinctive),
    ).toBe(true);
    const { senses } = finder.find([{ id: 1, text: 'in the COLD trial we saw' }]);
    expect(senses.every(({ distinctive }) => !distinctive)).toBe(true);
  });
});
