/** What the columns of a table hold, guessed from its header; the user may correct it. */

export type ColumnRole =
  | 'id'
  | 'name'
  | 'term'
  | 'abbreviation'
  | 'synonyms'
  | 'definition'
  | 'xrefs'
  | 'parents'
  | 'language'
  | 'kind'
  | 'ignored';

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['abbreviation', /^(?:abbr|abk(?:ü|ue)rzung|k(?:ü|ue)rzel|acronym|short ?(?:form|hand|name)|symbol)/],
  ['synonyms', /^(?:exact |related )?(?:synonym[es]?|aliases|alias|also known as|other names?|alternative)/],
  ['parents', /^(?:parents?|is ?a|broader|subclass ?of|superclass)/],
  ['xrefs', /(?:^| )(?:x ?refs?|cross ?references?|mappings?|database)/],
  ['definition', /^(?:definition|def|description|scope ?note|gloss|explanation|beschreibung|erläuterung|erklärung)/],
  ['language', /^lang(?:uage)?$/],
  ['kind', /^(?:scope|kind|synonym ?type|term ?type)$/],
  ['id', /(?:^| )(?:id|identifier|code|curie|iri|uri|ui|accession)$|^(?:descriptor|concept)ui$/],
  [
    'name',
    /^(?:descriptor ?name|preferred ?(?:name|label|term)|pref ?label|label|name|meaning|title|long ?form|full ?(?:form|name)|concept|expansion|(?:vorzugs)?bezeichnung|bedeutung|begriff)$/,
  ],
  ['term', /^(?:term ?name|term|entry ?term|synonym ?name|string|text|word)$/],
];

/** Roles that several columns may have. */
const SEVERAL: readonly ColumnRole[] = ['synonyms', 'xrefs', 'parents', 'ignored'];

/** One role for each column, by its title and then by what the first rows hold; only a few roles are given twice. */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[] = []): ColumnRole[] {
  const taken = new Set<ColumnRole>();
  const roles = header.map((title): ColumnRole => {
    const plain = title
      .trim()
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[\s_.-]+/g, ' ')
      .toLowerCase();
    // "Abbreviation/Shorthand" is named by its first word.
    const names = [plain, ...plain.split('/')].map((name) => name.trim());
    const role = ROLES.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? 'ignored';
    if (taken.has(role) && !SEVERAL.includes(role)) return 'ignored';
    taken.add(role);
    return role;
  });
  // A list of terms without a name column: the term is the name.
  if (!taken.has('name') && taken.has('term')) roles[roles.indexOf('term')] = 'name';
  if (!roles.includes('name') && roles.includes('abbreviation')) {
    const next = roles.indexOf('ignored');
    if (next >= 0) roles[next] = 'name';
  }
  return guessFromRows(roles, rows);
}

/** Fills in what the titles left open: identifiers, names and sentences show by their looks. */
function guessFromRows(roles: ColumnRole[], rows: readonly (readonly string[])[]): ColumnRole[] {
  const give = (role: ColumnRole, fits: (values: readonly string[]) => boolean): void => {
    if (roles.includes(role)) return;
    const found = roles.findIndex((known, at) => {
      const values = rows.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
      return known === 'ignored' && values.length > 0 && fits(values);
    });
    if (found >= 0) roles[found] = role;
  };
  const average = (values: readonly string[]): number =>
    values.reduce((sum, { length }) => sum + length, 0) / values.length;
  give(
    'id',
    (values) =>
      new Set(values).size === values.length && values.every((value) => /^[A-Za-z][\w.]*[:_][\w.-]+$/.test(value)),
  );
  give('name', (values) => values.every((value) => /\p{L}{2}/u.test(value)) && average(values) <= 60);
  give('definition', (values) => average(values) > 60 && values.every((value) => /\s/.test(value)));
  return roles;
}
