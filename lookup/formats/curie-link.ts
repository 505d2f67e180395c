/** Where a cross-reference can be read: the official page of its identifier, and nothing for what has none. */

export interface CurieLink {
  /** The identifier as people write it: "ORPHA 97280". */
  label: string;
  url: string;
}

/** Name of an identifier's kind, what one looks like, and its page. */
type Kind = readonly [name: string, local: RegExp, page: (local: string) => string];

const obo =
  (prefix: string) =>
  (local: string): string =>
    `https://purl.obolibrary.org/obo/${prefix}_${local}`;

const MONDO: Kind = ['MONDO', /^\d{7}$/, obo('MONDO')];
const DOID: Kind = ['DOID', /^\d{1,7}$/, obo('DOID')];
const HP: Kind = ['HP', /^\d{7}$/, obo('HP')];
const MESH: Kind = ['MeSH', /^[A-Z]\d{5,}$/, (local) => `https://meshb.nlm.nih.gov/record/ui?ui=${local}`];
const ORPHA: Kind = ['ORPHA', /^\d{1,7}$/, (local) => `https://www.orpha.net/en/disease/detail/${local}`];
const OMIM: Kind = ['OMIM', /^\d{6}$/, (local) => `https://omim.org/entry/${local}`];
const OMIM_SERIES: Kind = ['OMIM', /^PS\d{6}$/, (local) => `https://omim.org/phenotypicSeries/${local}`];
// The WHO's own edition: national modifications (ICD-10-CM) have codes that it does not know.
const ICD10: Kind = ['ICD-10', /^[A-Z]\d\d(?:\.\d)?$/, (local) => `https://icd.who.int/browse10/2019/en#/${local}`];

/** Kinds by the prefixes that ontologies give them. */
const KINDS: ReadonlyMap<string, readonly Kind[]> = new Map([
  ['MONDO', [MONDO]],
  ['DOID', [DOID]],
  ['HP', [HP]],
  ['MESH', [MESH]],
  ['MSH', [MESH]],
  ['ORPHA', [ORPHA]],
  ['ORPHANET', [ORPHA]],
  ['ORDO', [ORPHA]],
  ['OMIM', [OMIM, OMIM_SERIES]],
  ['MIM', [OMIM, OMIM_SERIES]],
  ['OMIMPS', [['OMIM', /^\d{6}$/, (local) => `https://omim.org/phenotypicSeries/PS${local}`]]],
  ['ICD10', [ICD10]],
  ['ICD10WHO', [ICD10]],
  ['ICD-10', [ICD10]],
  ['ICD10CM', [ICD10]],
]);

/** The page of an identifier (MONDO:0019959, Orphanet:97280, MESH:D005935), or null where none is known. */
export function curieLink(curie: string): CurieLink | null {
  const [, prefix = '', local = ''] = /^([A-Za-z][\w-]*):(\S+)$/.exec(curie) ?? [];
  const kind = KINDS.get(prefix.toUpperCase())?.find(([, pattern]) => pattern.test(local));
  if (kind === undefined) return null;
  const [name, , page] = kind;
  return { label: `${prefix.toUpperCase() === 'ICD10CM' ? 'ICD-10-CM' : name} ${local}`, url: page(local) };
}
