/** Builds the pages' pre-filter from the enabled segments: a few Bloom filters that say which text may hold a term. */
import { aloneLead } from './lead-hash.ts';
import { STRONG } from './leads.ts';
import { FILTER_FORMAT, FILTER_HEADER, setBit } from './open-filter.ts';
import { WordReader } from './reader.ts';
import { type Segment, stringAt } from './segment.ts';
import { spellings } from './spellings.ts';
import { startsPattern } from './starts.ts';

/** The whole filter, as one value of extension storage that every page reads at its start. */
const MAX_BYTES = 64 * 1024;
/** Bits for each lead where there is room: one false alarm in tens of thousands of words. */
const BITS_PER_LEAD = 24;
/** Strong leads that are taken: they must stay free of false alarms, since one of them sends a whole document. */
const MAX_STRONG = Math.floor((MAX_BYTES * 8 * 0.6) / BITS_PER_LEAD);

/** Leads up to which text is glanced at first: beyond, most words begin like some name, and reading them is as quick. */
const GLANCED = 2_000;

/** Leads of a dictionary that is small beside a large one: the built-in library, a house glossary. */
const SMALL = 4_000;

/**
 * Filter over all segments, those before taking precedence; at most 64 kB. Where a million terms leave no room, what is strong
 * are the surfaces that most names begin with, and the test for the rest lets almost everything pass: a document is then read
 * when it holds two of them in one block, or one of a small dictionary.
 */
export function buildFilter(segments: readonly Segment[]): Uint8Array<ArrayBuffer> {
  const all = new Set<number>();
  const strong = new Set<number>();
  const total = segments.reduce((sum, { leads }) => sum + leads.length, 0);
  const large = total * BITS_PER_LEAD * 2 > MAX_BYTES * 8;
  for (const { leads, surfaces } of segments) {
    for (const lead of leads) {
      all.add(lead & ~STRONG);
      if (!large && (lead & STRONG) !== 0) strong.add(lead & ~STRONG);
    }
    if (!large) continue;
    for (const surface of surfaces) {
      if (strong.size >= MAX_STRONG) break;
      strong.add(surface & ~STRONG);
      if (leads.length <= SMALL) strong.add(aloneLead(surface) & ~STRONG);
    }
  }
  const pattern = new TextEncoder().encode(total > GLANCED ? '' : (startsPattern(firstWords(segments)) ?? ''));
  const strongSize = Math.max(4, Math.ceil((strong.size * BITS_PER_LEAD) / 8));
  const allSize = Math.max(
    4,
    Math.min(MAX_BYTES - FILTER_HEADER - pattern.length - strongSize, Math.ceil((all.size * BITS_PER_LEAD) / 8)),
  );
  const bytes = new Uint8Array(FILTER_HEADER + pattern.length + allSize + strongSize);
  const hashes = hashesFor(allSize, all.size);
  const strongHashes = hashesFor(strongSize, strong.size);
  bytes.set([FILTER_FORMAT, hashes, strongHashes, large ? 1 : 0]);
  new DataView(bytes.buffer).setUint32(4, allSize, true);
  new DataView(bytes.buffer).setUint32(8, pattern.length, true);
  bytes.set(pattern, FILTER_HEADER);
  const blooms = FILTER_HEADER + pattern.length;
  const allBits = bytes.subarray(blooms, blooms + allSize);
  const strongBits = bytes.subarray(blooms + allSize);
  for (const lead of all) setBit(allBits, hashes, lead);
  for (const lead of strong) setBit(strongBits, strongHashes, lead);
  return bytes;
}

/** The first word of every spelling of every term. */
function* firstWords(segments: readonly Segment[]): Generator<string> {
  const reader = new WordReader();
  for (const { texts, strings } of segments) {
    for (const offset of new Set(texts)) {
      const text = stringAt(strings, offset).slice(1);
      // One rule of case has all spellings of the other.
      for (const caseRule of ['fold', 'exact'] as const) {
        for (const spelling of spellings({ text, language: 'en', caseRule })) {
          reader.open(spelling.text);
          reader.fill();
          if (reader.count > 0) yield spelling.text.slice(reader.starts[0], reader.ends[0]);
        }
      }
    }
  }
}

/** Hashes that err least; more than 16 cost more than they tell. */
function hashesFor(bytes: number, leads: number): number {
  return Math.max(1, Math.min(16, Math.round(((bytes * 8) / Math.max(1, leads)) * Math.LN2)));
}
