/** Which format a text is in, told by its beginning: names of files lie. */
import { guessColumns } from './columns.ts';
import type { Fault } from './faults.ts';
import { FormatError } from './record.ts';
import { headerLine } from './table-sample.ts';

export type FormatName = 'vademecum' | 'obo' | 'obo-graphs' | 'mesh' | 'table';

/** The format of a text that begins so; what is none of ours is refused with a word on what it is. */
export function detectFormat(head: string, name: string): FormatName {
  const text = head.replace(/^\uFEFF/, '').trimStart();
  const none = (...fault: Fault): FormatError => new FormatError('not-this-format', name, ...fault);
  if (text === '') throw none('empty');
  if (text.startsWith('{') || text.startsWith('[')) return detectJson(text, none);
  if (text.startsWith('<')) return detectXml(text, none);
  if (/^%PDF-|^\0|^[\s\S]{0,200}\0/.test(text)) throw none('notText');
  const first = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('!')) ?? '';
  if (OBO_START.test(first)) return 'obo';
  const { header } = headerLine(text);
  if (header.length > 1 || guessColumns(header).includes('name')) return 'table';
  throw none('unknownText');
}

/** How the first line of an OBO file begins that is no comment. */
const OBO_START =
  /^(?:(?:format-version|data-version|ontology|date|default-namespace|subsetdef|remark)\s*:|\[(?:Term|Typedef|Instance)\])/;

function detectJson(text: string, none: (...fault: Fault) => FormatError): FormatName {
  if (/^\[(?:Term|Typedef|Instance)\]/.test(text)) return 'obo';
  if (/"graphs"\s*:/.test(text)) return 'obo-graphs';
  if (/"backup"\s*:/.test(text.slice(0, 2_000))) throw none('aBackup');
  if (/"(?:dictionary|entries)"\s*:/.test(text) || /"format"\s*:/.test(text)) return 'vademecum';
  throw none('unknownJson');
}

function detectXml(text: string, none: (...fault: Fault) => FormatError): FormatName {
  if (/<DescriptorRecordSet\b/.test(text)) return 'mesh';
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text)) {
    throw none('aWebPage');
  }
  if (/<(?:rdf:RDF|Ontology|owl:)/.test(text)) {
    throw none('anOwlOntology');
  }
  if (/<(?:SupplementalRecordSet|QualifierRecordSet)\b/.test(text)) {
    throw none('otherMesh');
  }
  throw none('unknownXml');
}
