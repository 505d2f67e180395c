/** Gives the references of one article their numbers and their standing in the restated source. */
import type { Citation, Passage, Reference, Section, SourceReview } from '../model.ts';
import type { Reporter } from './problem.ts';
import type { Lines } from './statements.ts';
import { passagesOf } from './walk.ts';

/** A reference as the library holds it, before an article numbers it. */
export type LibraryReference = Omit<Reference, 'number' | 'standing' | 'sourceNumbers'>;

/** How a restated source cites one of its references. */
export interface SourceReference {
  standing: 'listed' | 'identified' | 'missing';
  /** The source's own numbers, as it prints them. */
  numbers: readonly string[];
  /** What we know of the pairing; null where nothing needs saying. */
  note: string | null;
}

/** A source that entries of ours restate. */
export interface RestatedSource {
  review: SourceReview;
  /** Said under every article that restates it. */
  disclaimer: string;
  references: ReadonlyMap<string, SourceReference>;
}

/** The references in order of first appearance. Reports keys that lead nowhere and marks that do not fit. */
export function numberReferences(
  sections: readonly Section[],
  library: ReadonlyMap<string, LibraryReference>,
  source: RestatedSource | null,
  lines: Lines,
  reporter: Reporter,
): Reference[] {
  const references = new Map<string, Reference>();
  for (const { passage, isNote } of passagesOf(sections)) {
    for (const { citation, line } of citationsOf(passage, lines)) {
      const known = library.has(citation.key) || source?.references.has(citation.key) || citation.key === 'source';
      // What no list knows is a slip of the pen, and is told as that alone.
      if (known) checkPlace(citation, isNote, source, line, reporter);
      if (citation.key === 'source' || references.has(citation.key)) continue;
      const reference = resolve(citation.key, references.size + 1, library, source);
      if (reference) references.set(citation.key, reference);
      else
        reporter.report(
          line,
          `No reference is called “${citation.key}”.`,
          'Add it to content/references.json, or mend the key.',
        );
    }
  }
  return [...references.values()];
}

function* citationsOf(passage: Passage, lines: Lines): Generator<{ citation: Citation; line: number }> {
  for (const statement of passage.statements) {
    for (const citation of statement.citations) yield { citation, line: lines.get(statement) ?? 1 };
  }
}

/** Restated text cites what its source cites; only notes bring in more. */
function checkPlace(
  citation: Citation,
  isNote: boolean,
  source: RestatedSource | null,
  line: number,
  { report }: Reporter,
): void {
  const { key, unchecked } = citation;
  const ofSource = key === 'source' || (source?.references.has(key) ?? false);
  if (key === 'source' && !source) {
    report(
      line,
      '[@source] is cited, but this entry restates no source.',
      'Cite a reference, or name the source under review.source.',
    );
  } else if (source && !ofSource && !isNote) {
    report(
      line,
      `“${key}” is not a reference of the restated source.`,
      'Cite it in an editor’s note, visibly apart from the restated text.',
    );
  }
  if (unchecked && (key === 'source' || !ofSource)) {
    report(
      line,
      `{unchecked} stands on “${key}”, which the source does not cite.`,
      '{unchecked} means: cited so by the source, not confirmed by us.',
    );
  }
  if (source?.references.get(key)?.standing === 'missing' && !unchecked) {
    report(
      line,
      `“${key}” is missing from the source’s list, so its fit cannot be known.`,
      'Write [@' + key + ']{unchecked}.',
    );
  }
}

function resolve(
  key: string,
  number: number,
  library: ReadonlyMap<string, LibraryReference>,
  source: RestatedSource | null,
): Reference | null {
  const known = library.get(key);
  const inSource = source?.references.get(key);
  const place = { number, standing: inSource?.standing ?? ('added' as const), sourceNumbers: inSource?.numbers ?? [] };
  if (inSource?.standing === 'missing') {
    const names = inSource.numbers.map((name) => `[${name}]`).join(', ');
    const text = `Cited by the source as ${names}, missing from its reference list and not identified.`;
    return { key, ...place, text, link: null, guidelineYear: null, note: inSource.note, csl: null };
  }
  if (!known) return null;
  const notes = [inSource?.note, known.note].filter((note) => note !== null && note !== undefined);
  return { ...known, ...place, note: notes.length > 0 ? notes.join(' ') : null };
}
