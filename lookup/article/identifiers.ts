/** The identifiers an entry may carry, and the form of each. */

const FORMS: Readonly<Record<string, RegExp>> = {
  MONDO: /^\d{7}$/,
  HP: /^\d{7}$/,
  DOID: /^\d{1,7}$/,
  MAXO: /^\d{7}$/,
  CL: /^\d{7}$/,
  MESH: /^[DC]\d{6}(\d{3})?$/,
  ORPHA: /^[1-9]\d{0,6}$/,
  OMIM: /^[1-6]\d{5}$/,
  ICD10CM: /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/,
  CHEBI: /^[1-9]\d*$/,
  ATC: /^[A-Z]\d\d[A-Z]{2}\d\d$/,
  CAS: /^\d{2,7}-\d\d-\d$/,
};

/** What is wrong with `xref` as an identifier and what to do about it; null where nothing is. */
export function identifierProblem(xref: string): { message: string; remedy: string } | null {
  const [, prefix = '', local = ''] = /^([^:]*):?(.*)$/s.exec(xref) ?? [];
  const form = FORMS[prefix];
  if (!form) {
    const remedy = `Use ${Object.keys(FORMS).join(', ')}, each read in a public source.`;
    return { message: `“${xref}” begins with no prefix we use.`, remedy };
  }
  if (form.test(local) && (prefix !== 'CAS' || isCas(local))) return null;
  return {
    message: `“${xref}” has not the form of a ${prefix} identifier.`,
    remedy: 'Copy it again from where you read it.',
  };
}

/** The last digit of a CAS number is the weighted sum of the others, from the right, modulo 10. */
function isCas(local: string): boolean {
  const digits = [...local.replaceAll('-', '')].map(Number);
  const check = digits.pop();
  return digits.toReversed().reduce((sum, digit, i) => sum + digit * (i + 1), 0) % 10 === check;
}
