/** What every format must keep to: lengths, the number of terms, and no errors but ours. */
import { MAX_DEFINITION, MAX_DICTIONARY_TERMS, MAX_ENTRY_ID } from '../limits.ts';
import type { Entry } from '../model.ts';
import { type Expectation, messageOf } from './faults.ts';
import type { Batches } from './items.ts';
import { type FormatItem, FormatError, type Header } from './record.ts';

/** The items of a reader, checked, none of its batches empty; stops with an error of the signal when it is aborted. */
export async function* checked(
  batches: AsyncIterable<readonly FormatItem[]>,
  file: string,
  member: string,
  signal?: AbortSignal,
): Batches {
  let terms = 0;
  const check = (item: FormatItem): FormatItem => {
    if (item.type === 'header') return { type: 'header', header: named(item.header, file, member) };
    if (item.type === 'problem') return item;
    const problem = problemOf(item.entry);
    if (problem !== null) return { type: 'problem', problem: { place: item.place, expected: problem } };
    terms += item.entry.terms.length;
    if (terms > MAX_DICTIONARY_TERMS) {
      throw new FormatError('too-many', item.place, 'manyTerms');
    }
    return item;
  };
  try {
    for await (const batch of batches) {
      if (signal?.aborted === true) break;
      if (batch.length > 0) yield batch.map(check);
    }
  } catch (error) {
    if (error instanceof FormatError) throw error;
    // Whatever a library says of a file that nobody foresaw.
    throw new FormatError('malformed', member, 'unforeseen', messageOf(error));
  }
  signal?.throwIfAborted();
}

function problemOf(entry: Entry): Expectation | null {
  if (entry.id.length > MAX_ENTRY_ID) return ['shortId', MAX_ENTRY_ID];
  if ((entry.definition?.text.length ?? 0) > MAX_DEFINITION) return ['shortDefinition', MAX_DEFINITION];
  return null;
}

/** The header, completed from the name of the file where it says nothing of itself. */
function named(header: Header, file: string, member: string): Header {
  const base = (member.split('/').at(-1) ?? file).replace(/(?:\.(?:gz|zip|obo|json|xml|csv|tsv|txt|vademecum))+$/i, '');
  const date = /\d{4}-\d{2}-\d{2}/.exec(base)?.[0] ?? null;
  return {
    ...header,
    name: header.name ?? (base === '' ? file : base),
    date: header.date ?? date,
    version: shortVersion(header.version) ?? header.date ?? date ?? /(?:19|20)\d{2}(?!\d)/.exec(base)?.[0] ?? null,
  };
}

/** The date in a version that is the path of a release (doid/releases/2026-07-31/doid.obo); any other as it is. */
function shortVersion(version: string | null): string | null {
  return /(?:^|\/)releases\/(\d{4}-\d{2}-\d{2})(?:\/|$)/.exec(version ?? '')?.[1] ?? version;
}
