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
  ['abbreviation', /^(?:abbr|acronym|short ?(?:form|hand|name)|symbol)/],
  ['synonyms', /^(?:exact |related )?(?:synonyms?|aliases|alias|also known as|other names?|alternative)/],
  ['parents', /^(?:parents?|is ?a|broader|subclass ?of|superclass)/],
  ['xrefs', /(?:^| )(?:x ?refs?|cross ?references?|mappings?|database)/],
  ['definition', /^(?:definition|def|description|scope ?note|gloss|explanation)/],
  ['language', /^lang(?:uage)?$/],
  ['kind', /^(?:scope|kind|synonym ?type|term ?type)$/],
  ['id', /(?:^| )(?:id|identifier|code|curie|iri|uri|ui|accession)$|^(?:descriptor|concept)ui$/],
  [
    'name',
    /^(?:descriptor ?name|preferred ?(?:name|label|term)|pref ?label|label|name|meaning|title|long ?form|full ?(?:form|name)|concept|expansion)$/,
  ],
  ['term', /^(?:term ?name|term|entry ?term|synonym ?name|string|text|word)$/],
];

/** One role for each column; no role but `synonyms`, `xrefs` and `parents` twice. */
export function guessColumns(header: readonly string[]): ColumnRole[] {
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
    if (taken.has(role) && !['synonyms', 'xrefs', 'parents', 'ignored'].includes(role)) return 'ignored';
    taken.add(role);
    return role;
  });
  // A list of terms without a name column: the term is the name.
  if (!taken.has('name') && taken.has('term')) roles[roles.indexOf('term')] = 'name';
  if (!roles.includes('name') && roles.includes('abbreviation')) {
    const next = roles.indexOf('ignored');
    if (next >= 0) roles[next] = 'name';
  }
  return roles;
}
