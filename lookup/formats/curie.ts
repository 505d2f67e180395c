/** Identifiers as ontologies write them, brought to `PREFIX:local`. */
export function curieOf(identifier: string): string {
  const obo = /^https?:\/\/purl\.obolibrary\.org\/obo\/([A-Za-z][A-Za-z\d]*)_([\w-]+)$/.exec(identifier);
  return obo === null ? identifier : `${obo[1]}:${obo[2]}`;
}

/** The date in a version like releases/2026-07-31, or in an OBO date (31:07:2026 21:27); null when there is none. */
export function dateIn(text: string): string | null {
  const iso = /\d{4}-\d{2}-\d{2}/.exec(text);
  if (iso !== null) return iso[0];
  const obo = /^(\d{2}):(\d{2}):(\d{4})/.exec(text);
  return obo === null ? null : `${obo[3]}-${obo[2]}-${obo[1]}`;
}
