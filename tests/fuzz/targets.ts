/**
 * What must hold for any input whatever. Each target is one property; a failure is a crash, an error of the wrong kind, a span
 * that leads nowhere, or anything left on a prototype.
 */
import fc from 'fast-check';
import { readArticle } from '@/lookup/article/article.ts';
import { backgroundReaders } from '@/lookup/background-requests.ts';
import { itemsOf } from '@/lookup/formats/items.ts';
import { openDictionaryFile } from '@/lookup/formats/open.ts';
import { FormatError } from '@/lookup/formats/record.ts';
import { openFilter } from '@/lookup/lexicon/open-filter.ts';
import { compileSegment, createLexicon, loadSegment, saveSegment, SegmentError } from '@/lookup/lexicon.ts';
import { createFinder } from '@/lookup/senses/find.ts';
import { buildKnowledge } from '@/lookup/senses/knowledge.ts';
import { fileOf, SAMPLES } from '../lookup/formats/samples.ts';
import { entries, info } from '../lookup/senses/sample.ts';
import { mutationsOf } from './mutations.ts';
import { ARTICLE, PROSE } from './samples.ts';

export interface Target {
  name: string;
  property: fc.IRawProperty<unknown>;
}

function file(name: string, sample: string): Target {
  return {
    name: `${name} gives entries, problems with their place, or one refusal`,
    property: fc.asyncProperty(mutationsOf(sample), async (text) => {
      try {
        for await (const item of itemsOf((await openDictionaryFile(fileOf(text, name))).read())) {
          if (item.type === 'entry' && item.entry.terms.some((term) => term.text.trim() === ''))
            throw new Error('A term without text.');
          if (item.type === 'problem' && item.problem.place === '') throw new Error('A problem without its place.');
        }
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
      }
      if (Object.keys(Object.prototype).length > 0) throw new Error('Something was left on a prototype.');
    }),
  };
}

const segment = compileSegment({ dictionary: info.id, entries });
const lexicon = createLexicon([segment]);
const finder = createFinder(lexicon, buildKnowledge([{ info, entries }]));

function checkSpans(text: string, spans: readonly { start: number; end: number }[]): void {
  let before = 0;
  for (const { start, end } of spans) {
    if (!(start >= before && end > start && end <= text.length))
      throw new Error(`Span ${start}–${end} after ${before}.`);
    before = end;
  }
}

export const TARGETS: readonly Target[] = [
  ...SAMPLES.map(([, name, text]) => file(name, text)),
  {
    name: 'an article gives an entry or problems inside the file',
    property: fc.property(mutationsOf(ARTICLE), (text) => {
      const reading = readArticle(text, {
        file: 'sample.md',
        ids: new Set(['sample']),
        references: new Map(),
        sources: new Map(),
        disclaimer: '',
      });
      if (!reading.ok && reading.problems.length === 0) throw new Error('Refused without a problem.');
    }),
  },
  {
    name: 'findings stand inside the text, in order, without overlap',
    property: fc.property(mutationsOf(PROSE), (text) => {
      const { blocks } = finder.find([{ id: 1, text }]);
      for (const { found, definitions } of blocks) {
        checkSpans(text, found);
        for (const { at } of definitions) if (at < 0 || at >= text.length) throw new Error('A definition outside.');
      }
    }),
  },
  {
    name: 'a damaged segment is refused, never read',
    property: fc.property(fc.nat(), fc.nat(255), (place, value) => {
      const bytes = new Uint8Array(saveSegment(segment).slice(0));
      const at = place % bytes.length;
      if (bytes[at] === value) return;
      bytes[at] = value;
      try {
        loadSegment(bytes.buffer);
      } catch (error) {
        if (error instanceof SegmentError) return;
        throw error;
      }
      throw new Error(`Byte ${at} was changed and nobody noticed.`);
    }),
  },
  {
    name: 'any bytes make a filter that judges',
    property: fc.property(fc.uint8Array({ maxLength: 400 }), mutationsOf(PROSE), (bytes, text) => {
      openFilter(bytes).judge(text);
    }),
  },
  {
    name: 'any message is read or left, and never throws',
    property: fc.property(
      fc.constantFrom(...Object.values(backgroundReaders)),
      fc.anything({ withNullPrototype: true }),
      (read, value) => {
        read(value);
      },
    ),
  },
];
