/** A made-up article in the shape of the real ones: for looking at components, not for reading medicine. */
import type { Article, Citation, Inline, Passage, Reference, Statement } from '@/lookup/model.ts';

/** The day on which every sample is looked at. */
export const sampleNow = new Date('2026-11-22T12:00:00Z');

const text = (words: string): Inline => ({ type: 'text', text: words });
const dose = (words: string): Inline => ({ type: 'dose', text: words });

/** `key` cites, `key?` cites without confirmation. */
const cite = (key: string): Citation => ({ key: key.replace('?', ''), unchecked: key.endsWith('?') });

function says(content: string | Inline[], ...keys: string[]): Statement {
  return { content: typeof content === 'string' ? [text(content)] : content, citations: keys.map(cite) };
}

function passage(statements: Statement[], ...notes: Statement[]): Passage {
  return { statements, notes: notes.map((note) => ({ statements: [note], notes: [] })) };
}

const references: Reference[] = [
  {
    key: 'review2016',
    number: 1,
    standing: 'listed',
    sourceNumbers: ['5'],
    text: 'Author CD, Other GH. A sample syndrome: a review and update on treatment. J Sample Dermatol 2016;30(12):2016-2022.',
    link: { kind: 'search', url: 'https://pubmed.ncbi.nlm.nih.gov/?term=A+sample+syndrome' },
    guidelineYear: null,
    note: null,
    csl: {},
  },
  {
    key: 'cases2017',
    number: 2,
    standing: 'listed',
    sourceNumbers: ['6'],
    text: 'A sample rash: a forgotten condition. J Sample Med Surg 2017.',
    link: { kind: 'pubmed', url: 'https://pubmed.ncbi.nlm.nih.gov/00000000/' },
    guidelineYear: null,
    note: 'Authors, volume and pages could not be verified.',
    csl: {},
  },
  {
    key: 'rash2018',
    number: 3,
    standing: 'identified',
    sourceNumbers: ['7'],
    text: 'Third IJ, Fourth KL. A review of the skin in a sample syndrome. Int J Sample 2018;57(6):642-645.',
    link: { kind: 'doi', url: 'https://doi.org/10.1000/sample' },
    guidelineYear: null,
    note: null,
    csl: {},
  },
  {
    key: 'guideline2015',
    number: 4,
    standing: 'listed',
    sourceNumbers: ['1', '2', '3'],
    text: 'Writer AB, Author CD, Scribe EF, et al. Sample Tumors, Version 1.2015. J Sample Netw 2015;13(1):78.',
    link: { kind: 'publisher', url: 'https://example.org/journals/13/1/78' },
    guidelineYear: 2015,
    note: 'The source lists this document three times.',
    csl: {},
  },
  {
    key: 'imaging2020',
    number: 5,
    standing: 'added',
    sourceNumbers: [],
    text: 'Fifth MN. Appropriate use of imaging in sample tumors. Sample Imaging 2020;1:1-9.',
    link: { kind: 'pmc', url: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC0000000/' },
    guidelineYear: null,
    note: null,
    csl: {},
  },
  {
    key: 'unknown8',
    number: 6,
    standing: 'missing',
    sourceNumbers: ['8'],
    text: 'Cited in the source as [8], missing from its list; not identified.',
    link: null,
    guidelineYear: null,
    note: null,
    csl: null,
  },
];

export const article: Article = {
  language: 'en',
  sections: [
    {
      kind: 'summary',
      heading: 'Summary',
      blocks: [
        {
          type: 'paragraph',
          passage: passage([
            says(
              [
                text('A rare, migrating skin rash that in most people belongs to the '),
                { type: 'entry', text: 'sample syndrome', entry: 'sample-syndrome' },
                text(' and may be its first sign.'),
              ],
              'review2016',
              'cases2017',
              'rash2018',
            ),
            says('It is put down to low amino acids in the blood.', 'guideline2015?'),
          ]),
        },
      ],
    },
    {
      kind: 'management',
      heading: 'Management points',
      blocks: [
        {
          type: 'list',
          items: [
            passage([
              says('Removing the tumour, where that can be done, is the treatment of choice.', 'guideline2015'),
            ]),
            passage(
              [
                says(
                  [text('For the skin the source states zinc sulfate '), dose('220 mg'), text(' by mouth once a day.')],
                  'guideline2015?',
                ),
              ],
              says(
                [
                  text('The weight is that of the salt; '),
                  dose('220 mg'),
                  text(' of it hold about '),
                  dose('50 mg'),
                  text(' of zinc.'),
                ],
                'imaging2020',
              ),
            ),
            passage([says('Creams and wound care can ease discomfort.', 'source')]),
            passage(
              [
                says(
                  [
                    text('In spread disease the source states octreotide '),
                    dose('100–500 micrograms'),
                    text(' under the skin two or three times a day.'),
                  ],
                  'guideline2015?',
                  'rash2018',
                  'unknown8',
                ),
              ],
              says('The range is higher than the starting range of a national formulary. Dosing is for a specialist.'),
            ),
          ],
        },
      ],
    },
    {
      kind: 'guidelines',
      heading: 'From the guidelines',
      blocks: [
        {
          type: 'paragraph',
          passage: passage([
            says(
              'With new diabetes, weight loss and such a rash, blood tests and imaging come first.',
              'guideline2015',
            ),
            says(
              [text('Fluids and glucose are put right '), { type: 'emphasis', text: 'before' }, text(' surgery.')],
              'guideline2015',
            ),
          ]),
        },
      ],
    },
    {
      kind: 'research',
      heading: 'From the research',
      blocks: [
        {
          type: 'list',
          items: [
            passage([
              says('The rash comes in rings in the folds of the skin, with small blisters and crusts.', 'rash2018'),
            ]),
            passage([says('It waxes and wanes.', 'cases2017')]),
          ],
        },
      ],
    },
    {
      kind: 'notes',
      heading: 'Editor’s notes',
      blocks: [
        {
          type: 'list',
          items: [
            passage([says('The imaging the source names has been superseded.', 'imaging2020')]),
            passage([says('The guideline editions cited date from 2012 and 2015.')]),
          ],
        },
      ],
    },
  ],
  references,
  review: {
    source: {
      status: 'approved',
      by: 'its Medical Advisory Board',
      lastUpdated: '2025-04-16',
      approvedOn: null,
      title: 'What is the relationship between a sample rash and a sample tumour?',
      url: 'https://example.org/articles/sample',
    },
    wording: { status: 'draft', by: null, on: null, contentHash: null },
  },
  disclaimer:
    'This information is for healthcare professionals. It does not replace clinical judgement. Check every statement against the primary literature before acting on it.',
};
