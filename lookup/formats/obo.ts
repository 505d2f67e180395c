/** Reads OBO 1.2 and 1.4. */
import { MAX_TEXT } from '../limits.ts';
import { dateIn } from './curie.ts';
import type { Batches } from './items.ts';
import { linesOf } from './lines.ts';
import { OboStanza } from './obo-stanza.ts';
import { quotedText } from './obo-values.ts';
import { emptyHeader, type FormatItem, FormatError, type Header, type TextSource } from './record.ts';

/** Types of synonyms that are remembered as abbreviations; an ontology has a handful. */
const MAX_TYPES = 100;

/** Entries of an OBO file, in one pass. */
export async function* readObo(source: TextSource): Batches {
  const reader = new OboReader();
  for await (const lines of linesOf(source())) {
    for (const line of lines) reader.take(line);
    yield reader.given();
  }
  reader.end();
  yield reader.given();
}

/** Takes the lines of a file one by one. */
class OboReader {
  readonly #header = emptyHeader();
  readonly #abbreviations = new Set<string>();
  #items: FormatItem[] = [];
  #stanza: OboStanza | null = null;
  #inHeader = true;
  /** A tag that only OBO files have was read. */
  #headed = false;
  #number = 0;
  /** The lines so far of a statement that goes on in the next, joined once at its end; their length, and where it began. */
  #parts: string[] = [];
  #length = 0;
  #begun = 0;

  /** What was read since it was last asked. */
  given(): FormatItem[] {
    const given = this.#items;
    this.#items = [];
    return given;
  }

  take(line: string): void {
    this.#number++;
    if (this.#parts.length === 0) this.#begun = this.#number;
    // Backslashes count: lines of nothing else come to an end too.
    this.#length += line.length;
    if (this.#length > MAX_TEXT) throw new FormatError('too-long', `line ${this.#begun}`, 'longStatement', MAX_TEXT);
    if (goesOn(line)) {
      this.#parts.push(line.slice(0, -1));
      return;
    }
    const whole = this.#parts.length === 0 ? line : this.#parts.join('') + line;
    this.#parts = [];
    this.#length = 0;
    const text = (this.#begun === 1 ? whole.replace(/^\uFEFF/, '') : whole).trim();
    if (text === '' || text.startsWith('!')) return;
    if (text.startsWith('[')) this.#begin(text);
    else this.#readLine(text);
  }

  end(): void {
    // The last line announces another that is not there: what it says counts all the same.
    if (this.#parts.length > 0) this.take('');
    if (this.#inHeader) {
      if (!this.#headed) throw new FormatError('not-this-format', 'line 1', 'noStanza');
      this.#items.push({ type: 'header', header: this.#header });
    }
    this.#finish();
  }

  /** Begins a stanza; those that are no terms are read past. */
  #begin(text: string): void {
    if (this.#inHeader) {
      if (!this.#headed) throw new FormatError('not-this-format', `line ${this.#begun}`, 'noOboHeader');
      this.#inHeader = false;
      this.#items.push({ type: 'header', header: this.#header });
    }
    this.#finish();
    if (text === '[Term]') this.#stanza = new OboStanza(this.#begun);
  }

  #finish(): void {
    if (this.#stanza !== null) this.#items.push(this.#stanza.finish(this.#header.language ?? 'en'));
    this.#stanza = null;
  }

  #readLine(text: string): void {
    const place = `line ${this.#begun}`;
    const colon = text.indexOf(':');
    if (colon < 1) {
      if (this.#inHeader && !this.#headed) throw new FormatError('not-this-format', place, 'noOboTag');
      this.#items.push({ type: 'problem', problem: { place, expected: ['oboTag'] } });
      return;
    }
    const tag = text.slice(0, colon);
    const value = text.slice(colon + 1).trimStart();
    if (this.#inHeader) this.#readHeader(tag, value);
    else if (this.#stanza?.read(tag, value, this.#abbreviations) === false)
      this.#items.push({ type: 'problem', problem: { place, expected: ['quotedText', tag] } });
  }

  #readHeader(tag: string, value: string): void {
    this.#headed ||= /^(?:format-version|data-version|ontology|date|default-namespace)$/.test(tag);
    readHeader(this.#header, tag, value);
    // Types of synonyms have names of their own: OMO:0003000 "abbreviation".
    const type = tag === 'synonymtypedef' ? /^(\S+) "abbreviation\b/i.exec(value)?.[1] : undefined;
    if (type !== undefined && this.#abbreviations.size < MAX_TYPES) this.#abbreviations.add(type);
  }
}

/** Whether a line ends in a backslash that takes the line's end from it: not one that is itself taken by another. */
function goesOn(line: string): boolean {
  let from = line.length;
  while (from > 0 && line[from - 1] === '\\') from--;
  return (line.length - from) % 2 === 1;
}

function readHeader(header: Header, tag: string, value: string): void {
  if (tag === 'data-version') {
    header.version = value;
    header.date ??= dateIn(value);
  } else if (tag === 'date') header.date ??= dateIn(value);
  else if (tag === 'ontology') header.name = value;
  else if (tag === 'default-namespace') header.name ??= value;
  else if (tag === 'remark' && /licen[cs]e/i.test(value)) header.licence ??= value;
  else if (tag === 'property_value') {
    const [property = '', ...rest] = value.split(/\s+/);
    const quoted = quotedText(rest.join(' '));
    const object = quoted?.text ?? rest[0] ?? '';
    if (/license$/i.test(property)) header.licence = object;
    else if (/title$/i.test(property)) header.name = object;
    else if (/homepage$/i.test(property)) header.homepage = object;
    else if (/publisher$/i.test(property)) header.publisher = object;
  }
}
