/** What the terms of one group mean for one surface: compared once, then remembered. */
import { MAX_CANDIDATES, MAX_COMPARED } from '../limits.ts';
import type { Candidate } from '../lexicon.ts';
import { explain } from './explain.ts';
import { mix } from './hash.ts';
import { ENTRY_SHIFT, EXACT, KIND_MASK, KINDS, LAST, type Segment, stringAt } from './segment.ts';

/** What one record means, with what is needed to choose between several. */
export interface Meaning {
  segment: Segment;
  candidate: Candidate;
  entry: number;
  exact: boolean;
  /** Rules it took to get here; the less the better. */
  distance: number;
}

/** The meanings of a surface, best first; `symbols` when some are case-sensitive. */
export interface Meanings {
  all: readonly Meaning[];
  candidates: readonly Candidate[];
  symbols: boolean;
}

/** A stretch of text by its hashes, and itself when it must be looked at closely. */
export interface Surface {
  /** Hashes as in `spanHash`. */
  folded: () => number;
  written: () => number;
  text: () => string;
}

/** Places of the memory: a page has a few thousand surfaces; what shares a place is compared again. */
const PLACES = 1 << 15;

export class MeaningMemory {
  /** Hash and record by place. */
  private readonly known = new Int32Array(PLACES * 2);
  private readonly values: (Meanings | undefined)[] = Array.from({ length: PLACES });
  private readonly segment: Segment;

  constructor(segment: Segment) {
    this.segment = segment;
  }

  /** Meanings of the group that begins at a record for the surface with this hash. */
  of(record: number, hash: number, surface: Surface): Meanings {
    const first = mix(hash, record) & (PLACES - 1);
    // Two places each, so that two surfaces of one text seldom drive each other out.
    for (let place = first; ; place ^= 1) {
      const known = this.values[place];
      if (known !== undefined && this.known[place * 2] === hash && this.known[place * 2 + 1] === record) return known;
      if (known !== undefined && place === first) continue;
      const meanings = compare(this.segment, record, surface);
      this.known[place * 2] = hash;
      this.known[place * 2 + 1] = record;
      this.values[place] = meanings;
      return meanings;
    }
  }
}

/** Several meanings as one, each entry once. */
export function joinMeanings(parts: readonly Meaning[]): Meanings {
  const all = parts.filter(
    (meaning, at) =>
      parts.findIndex((other) => other.entry === meaning.entry && other.segment === meaning.segment) === at,
  );
  return {
    all,
    candidates: all.slice(0, MAX_CANDIDATES).map(({ candidate }) => candidate),
    symbols: all.some(({ exact }) => exact),
  };
}

/** Compares a surface with every term of a group. */
export function compare(segment: Segment, first: number, surface: Surface): Meanings {
  const folded = surface.folded();
  const written = surface.written();
  const byEntry = new Map<number, Meaning>();
  for (let record = first; record < first + MAX_COMPARED && byEntry.size < MAX_CANDIDATES; record++) {
    const word = segment.entries[record]!;
    const exact = (word & EXACT) !== 0;
    let distance = 0;
    if (segment.spans[record] !== (exact ? written : folded)) {
      const why = explain({ ...termAt(segment, record), caseRule: exact ? 'exact' : 'fold' }, surface.text());
      distance = why === null ? -1 : 1 + why.length;
    }
    const entry = word >>> ENTRY_SHIFT;
    const known = byEntry.get(entry);
    if (distance >= 0 && (known === undefined || distance < known.distance)) {
      byEntry.set(entry, { segment, candidate: candidateAt(segment, record), entry, exact, distance });
    }
    if ((word & LAST) !== 0) break;
  }
  const order = (meaning: Meaning): number => KINDS.indexOf(meaning.candidate.kind);
  return joinMeanings([...byEntry.values()].sort((a, b) => a.distance - b.distance || order(a) - order(b)));
}

function termAt(segment: Segment, record: number): { text: string; language: string } {
  const text = stringAt(segment.strings, segment.texts[record]!);
  return { text: text.slice(1), language: segment.languages[text.charCodeAt(0)]! };
}

function candidateAt(segment: Segment, record: number): Candidate {
  const word = segment.entries[record]!;
  const { text, language } = termAt(segment, record);
  return {
    dictionary: segment.dictionary,
    entry: stringAt(segment.strings, segment.ids[word >>> ENTRY_SHIFT]!),
    term: text,
    kind: KINDS[word & KIND_MASK]!,
    language,
  };
}
