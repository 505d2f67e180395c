/** Compiles the terms of one dictionary into a segment. See `segment.ts` for what comes out. */
import type { DictionaryId, Entry } from '../model.ts';
import { MAX_TERM_LENGTH, MAX_TERM_WORDS } from '../limits.ts';
import { taken, WordChunks } from '../senses/chunks.ts';
import { assemble } from './assemble.ts';
import { Leads } from './leads.ts';
import type { NameIndexer } from './names/name-index.ts';
import { NameReader } from './name-reader.ts';
import { ENTRY_SHIFT, EXACT, KINDS, type Segment } from './segment.ts';
import { spanHash } from './span.ts';
import { spellings } from './spellings.ts';
import { Strings } from './strings.ts';

export interface SegmentSource {
  dictionary: DictionaryId;
  entries: Iterable<Pick<Entry, 'id' | 'terms'>>;
}

/** Takes the entries of a dictionary one after another. */
export interface SegmentCompiler {
  add(entry: Pick<Entry, 'id' | 'terms'>): void;
  /** Bytes of the segment's strings before those that names are told by, all entries being added. */
  shift(): number;
  /** The segment; nothing may be added afterwards. */
  finish(): Segment;
}

/** Compiles a dictionary. Terms without a letter, or beyond the limits, are left out; duplicate entries stand side by side. */
export function compileSegment({ dictionary, entries }: SegmentSource): Segment {
  const compiler = createSegmentCompiler(dictionary);
  for (const entry of entries) compiler.add(entry);
  return compiler.finish();
}

/** A compiler for entries that come as a stream; each of their names is told to the index as well, where there is one. */
export function createSegmentCompiler(dictionary: DictionaryId, names?: NameIndexer): SegmentCompiler {
  const languages: string[] = [];
  const ids = new WordChunks();
  // Of each record: its keys from `firsts` to the next one's, then span, entry word and text.
  const keys = new WordChunks();
  const firsts = new WordChunks();
  const spans = new WordChunks();
  const entries = new WordChunks();
  const texts = new WordChunks();
  const reader: NameReader = new NameReader((id) => {
    leads.renew(id);
    names?.renew(id);
  });
  const leads: Leads = new Leads(reader);
  let terms = 0;
  const body = new Strings();
  const add = (entry: Pick<Entry, 'id' | 'terms'>): void => {
    const index = ids.length;
    ids.push(body.add(entry.id));
    for (const term of entry.terms) {
      // A bare number would mark every number.
      if (term.text.length > MAX_TERM_LENGTH || !/\p{L}/u.test(term.text)) continue;
      let offset = -1;
      for (const spelling of spellings(term)) {
        reader.open(spelling.text);
        if (reader.fill() || reader.count === 0 || reader.count > MAX_TERM_WORDS) continue;
        if (offset < 0) {
          if (!languages.includes(term.language)) languages.push(term.language);
          offset = body.add(String.fromCharCode(languages.indexOf(term.language)) + term.text);
          // Before the text stands its language.
          const own = { bytes: body.last, from: body.from + 1, to: body.to };
          const read = spelling.because === null ? reader : undefined;
          names?.add({ offset, entry: index, kind: KINDS.indexOf(term.kind) }, own, read);
        }
        const exact = term.caseRule === 'exact';
        firsts.push(keys.length);
        for (let word = 0; word < reader.count; word++) keys.push(reader.memo.keys[reader.ids[word]!]!);
        spans.push(spanHash(reader, 0, reader.count, exact));
        entries.push((index << ENTRY_SHIFT) | (exact ? EXACT : 0) | KINDS.indexOf(term.kind));
        texts.push(offset);
        leads.add(exact);
      }
      if (offset >= 0) terms++;
    }
  };
  /** What stands before the body. */
  const head = (): Strings => {
    const strings = new Strings();
    strings.add(JSON.stringify({ dictionary, languages }));
    return strings;
  };
  const finish = (): Segment => {
    firsts.push(keys.length);
    return assemble({
      keys: new Int32Array(taken(keys).buffer),
      firsts: taken(firsts),
      strings: head(),
      body,
      ids,
      spans,
      entries,
      texts,
      leads: leads.sorted(),
      surfaces: leads.surfaces(),
      terms,
    });
  };
  return { add, shift: () => head().length, finish };
}
