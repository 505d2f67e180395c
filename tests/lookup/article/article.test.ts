import { describe, expect, it } from 'vitest';
import { readArticle, type ArticleContext } from '@/lookup/article/article.ts';
import { formatProblem } from '@/lookup/article/problem.ts';
import type { LibraryReference, RestatedSource } from '@/lookup/article/references.ts';

const reference = (key: string): LibraryReference => ({
  key,
  text: `${key}. A paper.`,
  link: { kind: 'search', url: 'https://example.org/' },
  guidelineYear: null,
  note: null,
  csl: { id: key, type: 'article-journal' },
});

const source: RestatedSource = {
  review: {
    status: 'approved',
    by: 'its board',
    lastUpdated: '2020-02-29',
    approvedOn: null,
    title: 'A source',
    url: 'https://example.org/source',
  },
  disclaimer: 'Restated.',
  references: new Map([
    ['first', { standing: 'listed', numbers: ['1', '2'], note: null }],
    ['lost', { standing: 'missing', numbers: ['3'], note: null }],
  ]),
};

const context: ArticleContext = {
  file: 'content/articles/sample.md',
  ids: new Set(['sample', 'other']),
  references: new Map(['first', 'second'].map((key) => [key, reference(key)])),
  sources: new Map([['book', source]]),
  disclaimer: 'Ours.',
};

const SAMPLE = `---
id: sample
title: Sample disease
terms:
  - { text: SD, kind: abbreviation }
  - malady of the sample
  - { text: maladie, lang: fr }
rivals:
  SD: [standard deviation]
topics: [sample]
xrefs: [MESH:D000001]
related: [other]
review:
  source: book
  wording: draft
---

## Summary

It is *rare* [@first]. It looks like
[another](other), the source says [@source] [@lost]{unchecked}.

## Management

- For this the source states \`5 mg\` daily [@first]{unchecked}.
  > Nobody has checked it [@second].
- Rest [@first; @source].

## From the guidelines

Wait and see [@first].
> Or not [@second].

## Editor's notes

- See [1] to [3] [@editors].
`;

const read = (markdown: string, changes: Partial<ArticleContext> = {}) =>
  readArticle(markdown, { ...context, ...changes });
const problemsOf = (markdown: string, changes: Partial<ArticleContext> = {}) => {
  const reading = read(markdown, changes);
  return reading.ok ? [] : reading.problems.map(formatProblem);
};

describe('readArticle', () => {
  const reading = read(SAMPLE);
  const entry = reading.ok ? reading.entry : null;

  it('reads a whole article', () => {
    expect(problemsOf(SAMPLE)).toEqual([]);
    expect(entry).toMatchObject({
      id: 'sample',
      name: 'Sample disease',
      terms: [
        { text: 'Sample disease', kind: 'preferred', language: 'en', caseRule: 'fold' },
        { text: 'SD', kind: 'abbreviation', language: 'en', caseRule: 'exact' },
        { text: 'malady of the sample', kind: 'exact', language: 'en', caseRule: 'fold' },
        { text: 'maladie', kind: 'exact', language: 'fr', caseRule: 'fold' },
      ],
      rivals: [{ abbreviation: 'SD', meaning: 'standard deviation' }],
      topics: ['sample'],
      related: ['other'],
    });
  });

  it('cuts paragraphs into statements, their full stops kept and their citations joined', () => {
    expect(entry?.article?.sections[0]).toEqual({
      kind: 'summary',
      heading: 'Summary',
      blocks: [
        {
          type: 'paragraph',
          passage: {
            statements: [
              {
                content: [
                  { type: 'text', text: 'It is ' },
                  { type: 'emphasis', text: 'rare' },
                  { type: 'text', text: '.' },
                ],
                citations: [{ key: 'first', unchecked: false }],
              },
              {
                content: [
                  { type: 'text', text: 'It looks like ' },
                  { type: 'entry', text: 'another', entry: 'other' },
                  { type: 'text', text: ', the source says.' },
                ],
                citations: [
                  { key: 'source', unchecked: false },
                  { key: 'lost', unchecked: true },
                ],
              },
            ],
            notes: [],
          },
        },
      ],
    });
  });

  it('keeps doses as single tokens and their notes in the same passage', () => {
    const block = entry?.article?.sections[1]?.blocks[0];
    const item = block?.type === 'list' ? block.items[0] : undefined;
    expect(item?.statements[0]?.content).toContainEqual({ type: 'dose', text: '5 mg' });
    expect(item?.notes[0]?.statements[0]?.citations).toEqual([{ key: 'second', unchecked: false }]);
    const paragraph = entry?.article?.sections[2]?.blocks[0];
    expect(paragraph?.type === 'paragraph' && paragraph.passage.notes).toHaveLength(1);
  });

  it('numbers references by first appearance and gives each its standing in the source', () => {
    expect(
      entry?.article?.references.map(({ key, number, standing, sourceNumbers }) => ({
        key,
        number,
        standing,
        sourceNumbers,
      })),
    ).toEqual([
      { key: 'first', number: 1, standing: 'listed', sourceNumbers: ['1', '2'] },
      { key: 'lost', number: 2, standing: 'missing', sourceNumbers: ['3'] },
      { key: 'second', number: 3, standing: 'added', sourceNumbers: [] },
    ]);
    const missing = entry?.article?.references[1];
    expect([missing?.link, missing?.csl]).toEqual([null, null]);
    expect(missing?.text).toMatch(/missing from its reference list/);
  });

  it('cites nothing for words of the editors', () => {
    const block = entry?.article?.sections[3]?.blocks[0];
    expect(block?.type === 'list' && block.items[0]?.statements).toEqual([
      { content: [{ type: 'text', text: 'See [1] to [3].' }], citations: [] },
    ]);
  });

  it('keeps the two records of review apart', () => {
    expect(entry?.article?.review).toEqual({
      source: source.review,
      wording: { status: 'draft', by: null, on: null, contentHash: null },
    });
    expect(entry?.article?.disclaimer).toBe('Restated.');
  });

  it('reads files with Windows line ends alike', () => {
    expect(read(SAMPLE.replaceAll('\n', '\r\n'))).toEqual(reading);
  });
});

describe('problems', () => {
  const HASH = 'a'.repeat(64);
  const steps = (...lines: string[]) =>
    ['  wording: draft', `  wording:\n${lines.map((line) => `    - ${line}`).join('\n')}`] as const;
  const cases: readonly (readonly [string, string, string, number, RegExp])[] = [
    ['a statement without citation', 'It is *rare* [@first].', 'It is *rare*.', 20, /no citation|Two sentences/],
    ['a last statement without citation', '- Rest [@first; @source].', '- Rest.', 27, /no citation/],
    ['citations without a statement', '- Rest [@first; @source].', '- [@first]', 27, /no statement before/],
    ['two sentences with one citation', 'Wait and see [@first].', 'Wait. Do see [@first].', 31, /Two sentences/],
    [
      'an unknown reference',
      'Wait and see [@first].',
      'Wait and see [@nobody].',
      31,
      /not a reference of the restated source|No reference is called “nobody”/,
    ],
    [
      'words of the editors outside a note',
      'Wait and see [@first].',
      'Wait and see [@editors].',
      31,
      /outside an editor’s note/,
    ],
    ['words of the editors with a citation', '[@editors]', '[@editors; @second]', 36, /stands beside a citation/],
    ['a note that seems the source’s own', '[@editors]', '[@source]', 36, /as if the source had written it/],
    ['a note without citation', ' [@editors]', '', 36, /no citation: .*\[@editors\] where it is advice/],
    ['a malformed citation', 'Wait and see [@first].', 'Wait and see [@first, p. 3].', 31, /is not a citation/],
    ['an unknown mark', 'Wait and see [@first].', 'Wait and see [@first]{maybe}.', 31, /\{maybe\}/],
    [
      'restated text that cites something of ours',
      'Wait and see [@first].',
      'Wait and see [@second].',
      31,
      /not a reference of the restated source/,
    ],
    ['a missing reference not marked unchecked', '[@lost]{unchecked}', '[@lost]', 20, /missing from the source’s list/],
    [
      'unchecked on a reference of ours',
      'Nobody has checked it [@second].',
      'Nobody has checked it [@second]{unchecked}.',
      26,
      /does not cite/,
    ],
    ['an unknown heading', '## From the guidelines', '## Guidelines', 29, /not one we know/],
    ['a heading of another level', '## From the guidelines', '### From the guidelines', 29, /not one we know/],
    ['headings out of order', "## Editor's notes", '## Summary', 34, /stands twice/],
    ['no summary', '## Summary', '## From the research', 1, /does not begin with a summary/],
    ['a dose in the summary', 'It is *rare* [@first].', 'The source states `1 mg` [@first].', 20, /in the summary/],
    ['a dose in plain text', '`5 mg`', '5 mg', 25, /“5 mg” is an amount in plain text/],
    ['a dose with a hyphen in plain text', '`5 mg`', '5-10 mg', 25, /“5-10 mg” is an amount/],
    ['a dose without its note', '  > Nobody has checked it [@second].\n', '', 25, /without an editor’s note/],
    ['a dose that does not say whose it is', 'For this the source states `5 mg`', 'Give `5 mg`', 25, /whose it is/],
    ['a short microgram', '`5 mg`', '`5 mcg`', 25, /misread/],
    ['a micro sign', '`5 mg`', '`5 µg`', 25, /misread/],
    ['short zinc', 'Wait and see', 'Wait for ZnSO4', 31, /Zinc sulfate is shortened/],
    ['backticks without a number', '`5 mg`', '`a little`', 25, /holds no number/],
    ['a dead link', '(other)', '(elsewhere)', 21, /leads to “elsewhere”, which is no entry/],
    ['a link to itself', '(other)', '(sample)', 21, /leads to this same entry/],
    [
      'a note under no passage',
      '## Management\n',
      '## Management\n\n> Alone [@second].\n',
      25,
      /belongs to no passage/,
    ],
    ['a table or code', 'Wait and see [@first].', '    code', 31, /cannot stand in an article/],
    ['HTML', 'Wait and see [@first].', 'Wait <b>and</b> see [@first].', 31, /“html” cannot stand/],
    ['an image', 'Wait and see [@first].', '![x](y) see [@first].', 31, /“image” cannot stand/],
    [
      'text before the first heading',
      '## Summary\n',
      'Hello [@first].\n\n## Summary\n',
      18,
      /before the first heading/,
    ],
    ['an id that is not the file', 'id: sample', 'id: sampler', 2, /not the name of the file/],
    ['a missing title', 'title: Sample disease\n', '', 2, /title: is missing/],
    ['an unknown field', 'topics: [sample]', 'topix: [sample]', 10, /topix: is not a field/],
    ['broken YAML', 'topics: [sample]', 'topics: [sample', 11, /not valid YAML/],
    ['an abbreviation without topics', 'topics: [sample]', 'topics: []', 5, /without topic words/],
    ['rivals of nothing', '  SD: [standard deviation]', '  XY: [chromosomes]', 9, /not an abbreviation of this entry/],
    ['a name given twice', '  - malady of the sample', '  - { text: SD, kind: related }', 6, /stands twice/],
    ['an unknown related entry', 'related: [other]', 'related: [nobody]', 12, /no other entry “nobody”/],
    ['a name given twice but for its capitals', '  - malady of the sample', '  - sample Disease', 6, /stands twice/],
    ['an identifier of a licensed system', 'MESH:D000001', 'UMLS:C123', 11, /begins with no prefix we use/],
    ['an identifier of the wrong form', 'MESH:D000001', 'HP:31181', 11, /not the form of a HP identifier/],
    ['a mistyped CAS number', 'MESH:D000001', 'CAS:83150-76-8', 11, /not the form of a CAS identifier/],
    ['an identifier given twice', '[MESH:D000001]', '[HP:0031181, HP:0031181]', 11, /stands twice/],
    ['a wording called approved', 'wording: draft', 'wording: approved', 15, /npm run content -- step/],
    ['an unknown source', 'source: book', 'source: film', 14, /No source is called “film”/],
    ['a bad date', ...steps('{ status: submitted, by: A Person, on: 2025-02-30 }'), 16, /not a date/],
    [
      'an approval out of turn',
      ...steps(`{ status: approved, by: A Person, on: 2025-02-03, hash: ${HASH} }`),
      16,
      /out of its turn/,
    ],
    ['a step without a person', ...steps('{ status: submitted, on: 2025-02-03 }'), 16, /wording/],
    [
      'an approval without a hash',
      ...steps(
        '{ status: submitted, by: A, on: 2025-02-03 }',
        '{ status: under-review, by: B, on: 2025-02-04 }',
        '{ status: approved, by: B, on: 2025-02-05 }',
      ),
      18,
      /no hash/,
    ],
    [
      'steps that go back in time',
      ...steps('{ status: submitted, by: A, on: 2025-02-03 }', '{ status: under-review, by: B, on: 2025-02-01 }'),
      17,
      /earlier than the one before/,
    ],
  ];

  it.each(cases)('%s', (_name, from, to, line, message) => {
    expect(SAMPLE).toContain(from);
    const problems = problemsOf(SAMPLE.replace(from, to));
    expect(problems.join('\n')).toMatch(message);
    expect(problems.map((problem) => Number(/:(\d+) {2}/.exec(problem)?.[1]))).toContain(line);
  });

  it.each([
    ['10 mg/day'],
    ['0.1 mg/kg'],
    ['5 mg/kg/day'],
    ['75 mg/m2'],
    ['500 IU/day'],
    ['5-mg tablets'],
    ['10 ML'],
    ['½ mg'],
    ['five milligrams'],
    ['Twenty-five micrograms'],
    ['a 0.05% cream'],
    ['a 1% hydrocortisone ointment'],
    ['an ointment of 0.05%'],
    ['2 sachets'],
    ['3 drops'],
    ['1 capsule'],
    ['half a tablet'],
    ['5 *mg*'],
    ['2 mg/ml'],
  ])('the amount in “%s”, in plain text', (amount) => {
    const problems = problemsOf(SAMPLE.replace('Wait and see [@first]', `Take ${amount} [@first]`));
    expect(problems.join('\n')).toMatch(/:31 {2}“[^”]+” is an amount in plain text/);
  });

  it.each([
    ['120 pg/ml'],
    ['10 mg/dl'],
    ['5 g/l'],
    ['37 U/ml'],
    ['41%'],
    ['one of them'],
    ['in 2015, grown'],
    ['MEN1'],
  ])('nothing in “%s”, which is no dose', (text) =>
    expect(problemsOf(SAMPLE.replace('Wait and see [@first]', `Wait for ${text} [@first]`))).toEqual([]),
  );

  it.each([['10mcg'], ['MCG'], ['10 UG']])('%s, which can be misread', (text) => {
    expect(problemsOf(SAMPLE.replace('Wait and see', `Wait for ${text}`)).join()).toMatch(
      /can be misread as milligrams/,
    );
  });

  it('a mistyped key, told as that alone', () => {
    expect(problemsOf(SAMPLE.replace('Wait and see [@first]', 'Wait and see [@frist]'))).toEqual([
      'content/articles/sample.md:31  No reference is called “frist”. Add it to content/references.json, or mend the key.',
    ]);
  });

  it('a mistyped heading, told as that alone', () => {
    expect(problemsOf(SAMPLE.replace('## Management', '## Managment'))).toEqual([
      expect.stringMatching(/:23 {2}The heading “Managment” is not one we know/),
    ]);
  });

  it('YAML that does not parse, with one line and that of the file', () => {
    const [problem = ''] = problemsOf(SAMPLE.replace('topics: [sample]', 'topics: [sample'));
    expect(problem).toMatch(/:11 {2}The head is not valid YAML: .*\. Mend the YAML\.$/);
    expect(problem).not.toMatch(/at line/);
  });

  it('nothing in a mark before the first letter', () => {
    expect(read(`\uFEFF${SAMPLE}`)).toEqual(read(SAMPLE));
  });

  it('a file without a head', () => {
    expect(problemsOf('## Summary\n\nText [@first].\n')).toEqual([
      'content/articles/sample.md:1  The file has no head. Begin it with --- and end the head with ---.',
    ]);
  });

  it('[@source] where no source is restated', () => {
    expect(problemsOf(SAMPLE.replace('source: book', 'source: none')).join('\n')).toMatch(/restates no source/);
  });

  it('an empty file, a lone dash, a million brackets', () => {
    for (const junk of [
      '',
      '---',
      '---\n---\n',
      '---\n- 1\n---\n',
      '[@'.repeat(1000),
      `---\nid: 1\n---\n${'> '.repeat(500)}`,
    ]) {
      expect(read(junk).ok).toBe(false);
    }
  });
});
