import { describe, expect, it } from 'vitest';
import { compileLibrary } from '@/scripts/library.ts';
import { changed, sampleLibrary } from './sample-library.ts';

const compile = async (changes: Readonly<Record<string, string | null>>) =>
  compileLibrary(await sampleLibrary(changes));

describe('compileLibrary', () => {
  it('compiles a sound library', async () => {
    const { dictionary, entries } = await compile({});
    expect(dictionary).toEqual({
      id: 'library',
      name: 'Sample',
      version: '1.0.0',
      date: '2025-01-31',
      publisher: null,
      licence: null,
      language: 'en',
      homepage: null,
    });
    expect(entries.map(({ id, article }) => [id, article?.disclaimer])).toEqual([
      ['one', 'Restated.'],
      ['two', 'Mind yourself.'],
    ]);
  });

  const ONE = 'content/articles/one.md';
  const TWO = 'content/articles/two.md';
  const REFERENCES = 'content/references.json';
  const SOURCES = 'content/sources.yaml';
  const cases: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['a statement without citation', changed(TWO, ' [@second]', ''), /two\.md:12 {2}.*no citation/],
    [
      'a citation without its reference',
      changed(TWO, '@second', '@third'),
      /two\.md:12 {2}No reference is called “third”/,
    ],
    ['an article that does not parse', changed(TWO, 'title: Two', 'title: [Two'), /two\.md:\d+ {2}.*not valid YAML/],
    ['a source approved by nobody', changed(SOURCES, '  by: its board\n', ''), /sources\.yaml:\d+ {2}book\.by/],
    [
      'a source approved at no time',
      changed(SOURCES, '2025-01-01', '2025-13-01'),
      /sources\.yaml:6 {2}book\.lastUpdated: is not a date/,
    ],
    [
      'a wording approved by nobody',
      changed(TWO, 'wording: draft', 'wording: approved'),
      /two\.md:7 {2}review\.wording/,
    ],
    [
      'a name that two entries claim',
      changed(TWO, 'terms: []', 'terms: [Single things]'),
      /two\.md:4 {2}“Single things” is already a name of “one”/,
    ],
    ['the same with a hyphen', changed(TWO, 'terms: []', 'terms: [single-thing]'), /already a name of “one”/],
    [
      'parents in a circle',
      {
        ...changed(ONE, 'related: [two]', 'parents: [two]'),
        ...changed(TWO, 'terms: []', 'terms: []\nparents: [one]'),
      },
      /among its own broader entries/,
    ],
    [
      'a dead link in the head',
      changed(ONE, 'related: [two]', 'related: [three]'),
      /one\.md:5 {2}related: there is no other entry “three”/,
    ],
    ['a wrong PMID', changed(REFERENCES, '12345678', 'PMID 12345678'), /references\.json:2 {2}PMID is not a PMID/],
    [
      'a wrong DOI',
      changed(REFERENCES, '10.1000/xyz', 'https://doi.org/10.1000/xyz'),
      /references\.json:3 {2}DOI is not a DOI/,
    ],
    ['a key given twice', changed(REFERENCES, '"id": "second"', '"id": "first"'), /“first” stands twice/],
    [
      'a reference with neither title nor identifier',
      changed(REFERENCES, ', "title": "A second paper", "DOI": "10.1000/xyz"', ''),
      /neither title nor identifier/,
    ],
    [
      'a title that another entry has borrowed',
      changed(ONE, 'terms: [single thing]', 'terms: [single thing, two]'),
      /one\.md:4 {2}“two” is already a name of “two”/,
    ],
    [
      'an identifier that two entries claim',
      {
        ...changed(ONE, 'related: [two]', 'xrefs: [HP:0031181]'),
        ...changed(TWO, 'terms: []', 'terms: []\nxrefs: [HP:0031181]'),
      },
      /two\.md:5 {2}“HP:0031181” already stands for “one”/,
    ],
    [
      'a step that is still to come',
      changed(TWO, 'wording: draft', 'wording: [{ status: submitted, by: A, on: 9029-02-03 }]'),
      /two\.md:7 {2}The day 9029-02-03 is still to come/,
    ],
    [
      'a source from the future',
      changed(SOURCES, '2025-01-01', '9025-01-01'),
      /sources\.yaml:6 {2}The day 9025-01-01 is still to come/,
    ],
    ['an entry whose name is not read', { 'content/articles/three.MD': '' }, /three\.MD:1 {2}The name does not end in/],
    ['a folder among the entries', { 'content/articles/three.md/note.txt': '' }, /three\.md:1 {2}It is a folder/],
    [
      'an address with a space',
      changed(REFERENCES, '"DOI": "10.1000/xyz"', '"URL": "https://example.org/a b"'),
      /references\.json:3 {2}URL is not an https address/,
    ],
    ['references that are not JSON', { [REFERENCES]: '[ {' }, /references\.json:1 {2}The file is not JSON/],
    ['sources that are not YAML', { [SOURCES]: 'book: [' }, /sources\.yaml:1 {2}Not valid YAML: (?!.*at line)/],
    [
      'a library without a version',
      changed('content/library.yaml', 'version: 1.0.0', 'version: new'),
      /library\.yaml:2 {2}version/,
    ],
  ];

  it.each(cases)('fails on %s', async (_name, changes, message) => {
    await expect(compile(changes)).rejects.toThrow(message);
  });

  it.each(['content/references.json', 'content/sources.yaml', 'content/library.yaml'])(
    'says that %s is missing, and nothing else',
    async (path) => {
      await expect(compile({ [path]: null })).rejects.toThrow(
        `content/ has 1 problem(s):\n${path}:1  It is missing. Restore it; see content/README.md.`,
      );
    },
  );

  it('says that the entries are missing', async () => {
    await expect(compile({ [ONE]: null, [TWO]: null })).rejects.toThrow(
      /1 problem.*\ncontent\/articles:1 {2}It is missing/,
    );
  });

  it('minds no mark before the first letter of any file', async () => {
    const sound = await compile({});
    const marked = Object.entries({
      ...changed(ONE, '', ''),
      ...changed(REFERENCES, '', ''),
      ...changed(SOURCES, '', ''),
    });
    expect(await compile(Object.fromEntries(marked.map(([path, text]) => [path, `\uFEFF${text}`])))).toEqual(sound);
  });

  it('lists all problems at once', async () => {
    const both = { ...changed(ONE, ' [@first]', ''), ...changed(TWO, ' [@second]', '') };
    await expect(compile(both)).rejects.toThrow(/2 problem\(s\):\n.*one\.md.*\n.*two\.md/);
  });

  it('prints a reference whose title was not verified by its identifier alone', async () => {
    const { entries } = await compile(changed(REFERENCES, '"title": "A second paper", ', ''));
    expect(entries[1]?.article?.references[0]).toMatchObject({
      text: 'doi:10.1000/xyz (title and authors not verified).',
      link: { kind: 'doi', url: 'https://doi.org/10.1000/xyz' },
    });
  });
});
