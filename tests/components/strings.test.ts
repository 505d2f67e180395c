/** The catalogues are whole, used and translated. That none lacks a message is the compiler's to say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogues } from '@/components/strings/catalogues.ts';
import { LANGUAGES, languageOf } from '@/lookup/language.ts';
import { roomOf, sources } from '../house/tree.ts';

const shipped = sources()
  .filter(({ path }) => /^(?:components|page|entrypoints)$/.test(roomOf(path)) && !path.includes('/strings/'))
  .map(({ code }) => code)
  .join('\n');

/** Words that are the same in both languages, by right. */
const ALIKE = new Set([
  'Vademecum',
  'DOI',
  'PubMed',
  'PMC',
  'Name',
  'Version',
  'English',
  'Deutsch',
  'Alt',
  'Definition',
]);

function leaves(value: unknown, path: readonly string[] = []): [path: readonly string[], leaf: unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** Asked for by its name, taken apart by it, or chosen from its group by a value (`steps[status]`). */
function isUsed(path: readonly string[]): boolean {
  // The forms of a noun are handed on together.
  if (path.at(-1) === 'one' || path.at(-1) === 'other') return isUsed(path.slice(0, -1));
  const [key = '', group = ''] = path.toReversed();
  const chosen = path.slice(0, -1).some((name) => new RegExp(`\\b${name}\\[`).test(shipped));
  return chosen || new RegExp(`\\.${key}\\b|\\{[^{}]*\\b${key}\\b[^{}]*\\} = [\\w().]*\\b${group}\\b`).test(shipped);
}

const english = leaves(catalogues.en);

describe('every language', () => {
  it('says nothing that is never shown', () => {
    expect(english.length).toBeGreaterThan(100);
    expect(english.filter(([path]) => path[1] !== 'policy' && !isUsed(path)).map(([path]) => path.join('.'))).toEqual(
      [],
    );
    expect(isUsed(['card', 'neverAskedFor'])).toBe(false);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('is its own: %s', (language) => {
    const other = leaves(catalogues[language]);
    expect(other.map(([path]) => path)).toEqual(english.map(([path]) => path));
    const untranslated = english.filter(([, leaf], at) => {
      const translated = other[at]?.[1];
      if (Array.isArray(leaf)) return !Array.isArray(translated) || translated.length !== leaf.length;
      if (typeof leaf === 'function') return typeof translated !== 'function' || translated.length !== leaf.length;
      return leaf === translated && leaf !== null && !(typeof leaf === 'string' && ALIKE.has(leaf));
    });
    expect(untranslated.map(([path]) => path.join('.'))).toEqual([]);
  });
});

it.each(LANGUAGES)('a backup among dictionaries leads to the control by its name: %s', (language) => {
  const { faults, restore } = catalogues[language].pages.dictionaries;
  expect(faults.aBackup).toMatch(new RegExp(`[“„]${restore}[”“]`));
});

describe('the browser’s own messages', () => {
  const read = (language: string) =>
    JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
      string,
      { message: string }
    >;
  const used = [...readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);

  it('are there in every language, none missing and none unused', () => {
    expect(readdirSync('public/_locales').toSorted()).toEqual([...LANGUAGES].toSorted());
    for (const language of LANGUAGES) {
      expect(Object.keys(read(language)).toSorted(), language).toEqual(used.toSorted());
      for (const { message } of Object.values(read(language))) expect(message).toMatch(/\S/);
    }
  });

  it('go into the card in one language: each has its own script', () => {
    for (const language of LANGUAGES) expect(existsSync(`entrypoints/words-${language}.ts`)).toBe(true);
  });
});

describe('the language', () => {
  it.each([
    ['auto', 'de-AT', 'de'],
    ['auto', 'de', 'de'],
    ['auto', 'en-US', 'en'],
    ['auto', 'fr', 'en'],
    ['auto', 'den', 'en'],
    ['en', 'de', 'en'],
    ['de', 'en-US', 'de'],
  ] as const)('%s in a browser of %s is %s', (setting, browser, expected) => {
    expect(languageOf(setting, browser)).toBe(expected);
  });
});
