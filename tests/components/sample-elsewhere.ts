/** What another article says of the sample entry: a point with a dose and its note. */
import type { Elsewhere } from '@/lookup/article/elsewhere.ts';
import { sampleEntry } from './sample-entry.ts';

const { references = [], review } = sampleEntry.article ?? {};

export const sampleElsewhere: Elsewhere = {
  id: 'sample-syndrome',
  name: 'Sample syndrome',
  language: 'en',
  passages: [
    {
      statements: [
        {
          content: [
            { type: 'emphasis', text: 'Drugs:' },
            { type: 'text', text: ' For this one the source states ' },
            { type: 'dose', text: '100 micrograms' },
            { type: 'text', text: '.' },
          ],
          citations: [{ key: references[1]?.key ?? '', unchecked: true }],
        },
      ],
      notes: [
        { statements: [{ content: [{ type: 'text', text: 'Not confirmed there.' }], citations: [] }], notes: [] },
      ],
    },
  ],
  references: references.slice(1, 2),
  source: review?.source ?? null,
};
