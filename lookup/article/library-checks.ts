/** Checks that need all entries at once. */
import type { Entry, Term } from '../model.ts';
import type { Problem } from './problem.ts';

/** An entry as read, with its file and the lines of its names and identifiers. */
export interface FiledEntry {
  file: string;
  entry: Entry;
  lineOfTerm: ReadonlyMap<Term, number>;
  lineOfXref: ReadonlyMap<string, number>;
}

/** Reports unambiguous names and identifiers that two entries claim, and parents that go in a circle. */
export function checkLibrary(filed: readonly FiledEntry[]): Problem[] {
  return [...checkNames(filed), ...checkXrefs(filed), ...checkParents(filed)];
}

function checkNames(filed: readonly FiledEntry[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, { item: FiledEntry; term: Term }>();
  for (const item of filed) {
    for (const term of item.entry.terms) {
      if (term.kind === 'abbreviation') continue;
      const key = foldName(term.text);
      const owner = owners.get(key);
      if (!owner) owners.set(key, { item, term });
      else if (owner.item !== item) {
        // An entry keeps its own title: the other one has borrowed it, wherever the alphabet puts them.
        const borrowed = term.kind === 'preferred' && owner.term.kind !== 'preferred';
        const [keeper, taker] = borrowed ? [{ item, term }, owner] : [owner, { item, term }];
        problems.push({
          file: taker.item.file,
          line: taker.item.lineOfTerm.get(taker.term) ?? 1,
          message: `“${taker.term.text}” is already a name of “${keeper.item.entry.id}”.`,
          remedy: 'A name belongs to one entry: take it out of one of them.',
        });
        if (borrowed) owners.set(key, { item, term });
      }
    }
  }
  return problems;
}

function checkXrefs(filed: readonly FiledEntry[]): Problem[] {
  const owners = new Map<string, string>();
  return filed.flatMap(({ file, entry, lineOfXref }) =>
    entry.xrefs.flatMap((xref) => {
      const owner = owners.get(xref) ?? entry.id;
      owners.set(xref, owner);
      const message = `“${xref}” already stands for “${owner}”.`;
      const remedy = 'An identifier names one entry: take it out of one of them.';
      return owner === entry.id ? [] : [{ file, line: lineOfXref.get(xref) ?? 1, message, remedy }];
    }),
  );
}

/** Close enough to the matcher for names to collide here when they collide there. */
function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/æ|ae/g, 'e')
    .replace(/œ|oe/g, 'e')
    .replace(/tumour/g, 'tumor')
    .replace(/analogue/g, 'analog')
    .replace(/sulph/g, 'sulf')
    .replace(/[\s‐‑–-]+/g, '')
    .replace(/s$/, '');
}

function checkParents(filed: readonly FiledEntry[]): Problem[] {
  const parents = new Map(filed.map(({ entry }) => [entry.id, entry.parents]));
  return filed.flatMap(({ file, entry }) => {
    const seen = new Set<string>();
    const open = [...entry.parents];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === entry.id) {
        return [
          {
            file,
            line: 1,
            message: `“${id}” is among its own broader entries.`,
            remedy: 'Break the circle of parents.',
          },
        ];
      }
      if (!seen.has(id)) open.push(...(parents.get(id) ?? []));
      seen.add(id);
    }
    return [];
  });
}
