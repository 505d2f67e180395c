/**
 * Addresses that search elsewhere. Built only to be shown as links: nothing is asked of them until someone follows one. Orphanet
 * is not among them: no address of its search that takes a text could be verified. Its entries are linked by their
 * identifiers (lookup/formats/curie-link.ts).
 */

/** A PubMed search for a text. */
export function pubmedSearch(query: string): string {
  return `https://pubmed.ncbi.nlm.nih.gov/?term=${encodeURIComponent(query)}`;
}

/** A MedlinePlus search for a text. */
export function medlineplusSearch(query: string): string {
  return `https://vsearch.nlm.nih.gov/vivisimo/cgi-bin/query-meta?v%3Aproject=medlineplus&query=${encodeURIComponent(query)}`;
}

/** A ClinicalTrials.gov search for a text. */
export function trialsSearch(query: string): string {
  return `https://clinicaltrials.gov/search?term=${encodeURIComponent(query)}`;
}
