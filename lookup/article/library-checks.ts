/** Checks that need all entries at once. */
import type { Entry, Term } from '../model.ts';
import type { Problem } from './problem.ts';

/** An entry as read, with its file and the lines of its names. */
export interface FiledEntry {
  file: string;
  entry: Entry;
  lineOfTerm: ReadonlyMap<Term, number>;
}

/** Reports unambiguous names that two entries claim, and parents that go in a circle. */
export function checkLibrary(filed: readonly FiledEntry[]): Problem[] {
  return [...checkNames(filed), ...checkParents(filed)];
}

function checkNames(filed: readonly FiledEntry[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, FiledEntry>();
  for (const item of filed) {
    for (const term of item.entry.terms) {
      if (term.kind === 'abbreviation') continue;
      const key = foldName(term.text);
      const owner = owners.get(key);
      if (!owner) owners.set(key, item);
      else if (owner !== item) {
        problems.push({
          file: item.file,
          line: item.lineOfTerm.get(term) ?? 1,
          message: `“${term.text}” is already a name of “${owner.entry.id}”.`,
          remedy: 'A name belongs to one entry: take it out of one of them.',
        });
      }
    }
  }
  return problems;
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
