/** Which format a text is in, told by its beginning: names of files lie. */
import { guessColumns } from './columns.ts';
import { FormatError } from './record.ts';
import { headerLine } from './table-sample.ts';

export type FormatName = 'vademecum' | 'obo' | 'obo-graphs' | 'mesh' | 'table';

/** The format of a text that begins so; what is none of ours is refused with a word on what it is. */
export function detectFormat(head: string, name: string): FormatName {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  const none = (what: string): FormatError => new FormatError('not-this-format', name, what);
  if (text === '') throw none('The file is empty.');
  if (text.startsWith('{') || text.startsWith('[')) return detectJson(text, none);
  if (text.startsWith('<')) return detectXml(text, none);
  if (/^%PDF-|^\0|^[\s\S]{0,200}\0/.test(text)) throw none(`Not a text file. ${READ}`);
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('!')) ?? '';
  if (OBO_START.test(first)) return 'obo';
  const { header } = headerLine(text);
  if (header.length > 1 || guessColumns(header).includes('name')) return 'table';
  throw none(`Neither a table with a header nor any other format that is read. ${READ}`);
}

/** How the first line of an OBO file begins that is no comment. */
const OBO_START =
  /^(?:(?:format-version|data-version|ontology|date|default-namespace|subsetdef|remark)\s*:|\[(?:Term|Typedef|Instance)\])/;

const READ = 'Expected OBO, OBO Graphs JSON, MeSH descriptor XML, CSV, TSV or *.vademecum.json.';

function detectJson(text: string, none: (what: string) => FormatError): FormatName {
  if (/^\[(?:Term|Typedef|Instance)\]/.test(text)) return 'obo';
  if (/"graphs"\s*:/.test(text)) return 'obo-graphs';
  if (/"backup"\s*:/.test(text.slice(0, 2_000)))
    throw none('A backup of Vademecum, not a dictionary. Use “Restore” for it.');
  if (/"(?:dictionary|entries)"\s*:/.test(text) || /"format"\s*:/.test(text)) return 'vademecum';
  throw none(`JSON, but neither OBO Graphs ("graphs") nor a Vademecum dictionary ("dictionary"). ${READ}`);
}

function detectXml(text: string, none: (what: string) => FormatError): FormatName {
  if (/<DescriptorRecordSet\b/.test(text)) return 'mesh';
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text)) {
    throw none('A web page, not a dictionary. Was it saved from a download or sign-in page?');
  }
  if (/<(?:rdf:RDF|Ontology|owl:)/.test(text)) {
    throw none('An OWL ontology, which is not read. Most are also published as OBO or OBO Graphs JSON.');
  }
  if (/<(?:SupplementalRecordSet|QualifierRecordSet)\b/.test(text)) {
    throw none('MeSH XML, but not the descriptors. The file of descriptors is called desc, then the year, then .xml.');
  }
  throw none(`XML, but not MeSH descriptors (<DescriptorRecordSet>). ${READ}`);
}
