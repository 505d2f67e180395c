/** Open ontologies that many want: where their publishers give them out. Nothing of them is fetched before it is asked for. */

export interface WellKnown {
  name: string;
  publisher: string;
  licence: string;
  homepage: string;
  /** The publisher's own address. */
  address: string;
  /** About how large the download is, in megabytes; null where that was not measured. */
  megabytes: number | null;
}

/** Addresses are those that OBO Foundry and the National Library of Medicine give; sizes as of September 2026. */
export const WELL_KNOWN: readonly WellKnown[] = [
  {
    name: 'Mondo Disease Ontology',
    publisher: 'Monarch Initiative',
    licence: 'CC BY 4.0',
    homepage: 'https://mondo.monarchinitiative.org/',
    address: 'https://purl.obolibrary.org/obo/mondo.obo',
    megabytes: null,
  },
  {
    name: 'Human Disease Ontology',
    publisher: 'Institute for Genome Sciences, University of Maryland',
    licence: 'CC0 1.0',
    homepage: 'https://disease-ontology.org/',
    address: 'https://purl.obolibrary.org/obo/doid.obo',
    megabytes: 7,
  },
  {
    name: 'Human Phenotype Ontology',
    publisher: 'Human Phenotype Ontology consortium',
    licence: 'HPO licence: free with attribution, unmodified',
    homepage: 'https://hpo.jax.org/',
    address: 'https://purl.obolibrary.org/obo/hp.obo',
    megabytes: null,
  },
  {
    name: 'MeSH descriptors 2026',
    publisher: 'U.S. National Library of Medicine',
    licence: 'NLM terms: free with attribution',
    homepage: 'https://www.nlm.nih.gov/mesh/',
    address: 'https://nlmpubs.nlm.nih.gov/projects/mesh/MESH_FILES/xmlmesh/desc2026.gz',
    megabytes: 17,
  },
];
