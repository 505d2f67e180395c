/** What is wrong, or worth a look, in the entries of a dictionary. */
import { expectationEn } from '../../lookup/formats/faults.ts';
import type { FormatItem } from '../../lookup/formats/record.ts';
import { isShortForm } from '../../lookup/senses/short-forms.ts';
import { EverydayWords } from '../../lookup/senses/vocabulary.ts';

export interface Finding {
  place: string;
  text: string;
}

export interface Findings {
  entries: number;
  terms: number;
  /** Records that cannot be read. */
  unreadable: Finding[];
  duplicates: Finding[];
  /** Parents, related entries and replacements that are not in the dictionary. */
  dangling: Finding[];
  /** Names of several entries. */
  ambiguous: Finding[];
  /** Names that are everyday words: marked only where the page speaks of their subject. */
  common: Finding[];
}

interface Reference {
  place: string;
  from: string;
  what: string;
  to: string;
}

/** Reads everything once and looks for what an author should know of. */
export async function inspect(items: AsyncIterable<FormatItem>): Promise<Findings> {
  const found: Findings = {
    entries: 0,
    terms: 0,
    unreadable: [],
    duplicates: [],
    dangling: [],
    ambiguous: [],
    common: [],
  };
  const everyday = new EverydayWords();
  const places = new Map<string, string>();
  const former = new Set<string>();
  const names = new Map<string, { place: string; entries: Set<string> }>();
  const references: Reference[] = [];
  for await (const item of items) {
    if (item.type === 'header') continue;
    if (item.type === 'problem') {
      found.unreadable.push({ place: item.problem.place, text: `expected ${expectationEn(item.problem.expected)}` });
      continue;
    }
    const { entry, place } = item;
    found.entries++;
    found.terms += entry.terms.length;
    const first = places.get(entry.id);
    if (first !== undefined) found.duplicates.push({ place, text: `the id ${entry.id} already stands at ${first}` });
    else places.set(entry.id, place);
    for (const id of entry.formerIds ?? []) former.add(id);
    for (const to of entry.parents) references.push({ place, from: entry.id, what: 'parent', to });
    for (const to of entry.related) references.push({ place, from: entry.id, what: 'related entry', to });
    if (entry.replacedBy !== null)
      references.push({ place, from: entry.id, what: 'replacement', to: entry.replacedBy });
    for (const { text, caseRule } of entry.terms) {
      const key = caseRule === 'exact' ? text : text.toLowerCase();
      const known = names.get(key);
      if (known === undefined) names.set(key, { place, entries: new Set([entry.id]) });
      else known.entries.add(entry.id);
      if (!isShortForm(text) && everyday.isCommon(text.toLowerCase()))
        found.common.push({ place, text: `“${text}” (${entry.id}) is an everyday word` });
    }
  }
  found.dangling = references
    .filter(({ to }) => !places.has(to) && !former.has(to))
    .map(({ place, from, what, to }) => ({ place, text: `${what} ${to} of ${from} is not in the dictionary` }));
  for (const [name, { place, entries }] of names) {
    if (entries.size > 1) found.ambiguous.push({ place, text: `“${name}” names ${[...entries].join(', ')}` });
  }
  return found;
}
