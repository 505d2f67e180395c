/**
 * Places that are not marked, told by their own words: genes that share a disease's letters, headings of a note ("PE: lungs
 * clear"), entries of a reference list, authors and addresses. What needs the page's structure (navigation, code) is the page's.
 */

const GENE_AFTER =
  /^[ \u00a0-](?:(?:tumou?r|metastasis)[ -]suppressor |(?:loss|gain)-of-function |germline |somatic )*(?:genes?|proteins?|mRNAs?|cDNAs?|transcripts?|alleles?|locus|loci|promoters?|exons?|introns?|orthologu?es?|paralogu?es?|homologu?es?|knock-?outs?|knock-?downs?|expression|phosphorylation|polypeptides?|antibod(?:y|ies)|null|gène|Gens?|gen)(?![\p{L}\d])/u;
/** What no disease has: kinases, domains, family members. */
const PRODUCT_AFTER =
  /^[ \u00a0-](?:gene )?(?:kinases?|isoforms?|domains?|paralogu?es?|(?:super)?famil(?:y|ies)(?= (?:of|members?|proteins?|genes?|kinases?)\b|[.,;)]|$)|proteins)(?![\p{L}\d])/u;
const MUTATION_AFTER =
  /^[ \u00a0-](?:germline |somatic |missense |nonsense |frameshift )*(?:mutations?|variants?|deletions?|mutants?|polymorphisms?|knock)(?![\p{L}\d])/u;
const GENE_BEFORE =
  /(?:(?<![\p{L}])(?:genes?[,:]?|gène|Gen|mRNA|expression of|encoded by|encodes?|transcription of|loss of|variants? (?:of|in)|mutations? (?:of|in)|copies of|deletions? (?:of|in)|knock-?(?:out|down) of|symbols?|somatic|germline|chromosome \w+) (?:the |\()?(?:\p{Lu}[\p{Lu}\d]+(?:,| and|\/) ?)*)$/u;
/** What is only said of a gene or its product, even of one that is named after a disease. */
const SURELY_GENE_BEFORE =
  /(?<![\p{L}])(?:loss of|mutations? (?:of|in)|variants? in|deletions? (?:of|in)|(?:exons?|introns?|codons?) [\d ,and-]+ (?:of|in)|encoded by|transcription of|copies of|wild[ -]type|homologu?es? of|overexpress(?:ion of|ing)) (?:the )?$/iu;
const SURELY_GENE_AFTER = /^(?: ?\(?(?:-\/-|\+\/-|\+\/\+|−\/−|\+\/−)|[ \u00a0-]homologu?es?)(?![\p{L}\d])/u;
const SLASHED = /^\/(?:\p{Lu}[\p{Lu}\d-]*\d|NM23|nm23|NDP\w*|\p{Lu}{3,}[A-Z\d]*)(?![\p{Ll}])/u;

/**
 * Whether a short form at [start, end) stands for a gene or its product there: `gene` whatever it is defined as ("NME/NM23",
 * "the NME gene family", "the MEN1 gene"), `maybe` unless it is defined as a disease: "the HD gene" is the gene of HD.
 */
export function geneContext(text: string, start: number, end: number): 'gene' | 'maybe' | null {
  const after = text.slice(end, end + 60);
  const before = text.slice(Math.max(0, start - 60), start);
  if (PRODUCT_AFTER.test(after) || SLASHED.test(after)) return 'gene';
  if (SURELY_GENE_AFTER.test(after) || SURELY_GENE_BEFORE.test(before)) return 'gene';
  const speaksOfGene = GENE_AFTER.test(after) || GENE_BEFORE.test(before);
  // Letters with a number are how genes are written; a mutation of letters alone may be one of the disease's gene.
  const numbered = /\d/.test(text.slice(start, end));
  if (numbered && (speaksOfGene || MUTATION_AFTER.test(after))) return 'gene';
  return speaksOfGene ? 'maybe' : null;
}

const LABEL_BEFORE = /(?:^|[\n.;]\s*)$/;

/** Whether a short form is the heading of a line: "PE: well-demarcated plaques". A glossary's "NET: see …" is one too: definitions outrank it. */
export function isLabel(text: string, start: number, end: number): boolean {
  return LABEL_BEFORE.test(text.slice(Math.max(0, start - 3), start)) && /^:\s/.test(text.slice(end, end + 2));
}

const REFERENCE_HEADING =
  /^(?:\d+[.)]?\s*)?(?:references?(?: and notes| cited| list)?|bibliograph(?:y|ie)|literature(?: cited)?|works cited|citations|notes and references|literatur(?:verzeichnis)?|références(?: bibliographiques)?|bibliografía|referencias(?: bibliográficas)?|bibliografia|riferimenti)\s*:?\s*$/iu;

/** Whether a heading opens a reference list. */
export function isReferenceHeading(text: string): boolean {
  return text.length < 60 && REFERENCE_HEADING.test(text.trim());
}

const REFERENCE_SIGNS: readonly RegExp[] = [
  /\b(?:19|20)\d\d\b[a-z]?\s*(?:[;:,]|\(\d|\s\w{3}\b|$)/,
  /\b\d{1,4}(?:\s?\(\w[\w\s-]*\))?\s?[:;]\s?[eE]?\d+(?:\s?[-–]\s?\w?\d+)?/,
  /\bet al\b/,
  /\bdoi:|doi\.org\/|\bPMID\b|\bPMC\d/i,
  /^(?:\[?\d{1,3}[\].)]?\s*)?\p{Lu}[\p{L}'’-]+,? \p{Lu}{1,3}(?:[.,]| and| &)/u,
];

/** Whether a block reads as one item of a reference list: authors with initials, a year, volume and pages. */
export function looksLikeReferenceItem(text: string): boolean {
  return text.length < 800 && REFERENCE_SIGNS.filter((sign) => sign.test(text)).length >= 3;
}

const AFFILIATION =
  /\b(?:departments?|faculty|school|institut[eo]?|universit\w+|hospital|college|centre|center|division|clinic) (?:of|for|de|für)\b/gi;
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.]+|\b(?:e-?mail|correspondence(?: to)?|corresponding author|orcid)\b/i;

/** Whether a block is an author line, affiliation or address. */
export function looksLikeAffiliation(text: string): boolean {
  if (text.length > 600) return false;
  const places = text.match(AFFILIATION)?.length ?? 0;
  const commas = text.split(',').length - 1;
  const verbs = /\b(?:is|are|was|were|has|have|had|we|may|should|can)\b/.test(text);
  return !verbs && ((places > 0 && commas >= 2) || (ADDRESS.test(text) && text.length < 200));
}

const ADDRESS_CHARS = /[\w.@:/?#&=%~+-]/;

/** Whether [start, end) is inside a mail or web address, a file name or an identifier. */
export function isInsideAddress(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 200 && ADDRESS_CHARS.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < 200 && ADDRESS_CHARS.test(text[to]!)) to++;
  const word = text.slice(from, to);
  return (
    /^(?:https?:|www\.)|@[\w-]+\.|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|io|de|fr|es|uk)(?:[/?#]|$)|^10\.\d{4,}\//i.test(
      word,
    ) && word.length > end - start
  );
}
