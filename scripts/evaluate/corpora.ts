/** Readers of the corpora that `npm run evaluate` measures on. They are read where they lie and never shipped. */
import { readFileSync } from 'node:fs';

/** One abstract with the spans its annotators marked. */
export interface AnnotatedAbstract {
  id: string;
  title: string;
  body: string;
  /** Offsets into title + space + body, as PubTator counts them. */
  spans: readonly { start: number; end: number; text: string; type: string }[];
}

/** Reads a PubTator file. */
export function readPubTator(path: string): AnnotatedAbstract[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n\s*\r?\n/)
    .flatMap((chunk) => {
      const lines = chunk.trim().split(/\r?\n/);
      const title = /^(\d+)\|t\|(.*)$/.exec(lines[0] ?? '');
      const body = /^(\d+)\|a\|(.*)$/.exec(lines[1] ?? '');
      if (!title || !body) return [];
      const spans = lines.slice(2).flatMap((line) => {
        const [, start, end, text, type] = line.split('\t');
        return text !== undefined && type !== undefined && /^\d+$/.test(start!)
          ? [{ start: Number(start), end: Number(end), text, type }]
          : [];
      });
      return [{ id: title[1]!, title: title[2]!, body: body[2]!, spans }];
    });
}

/** One record of the Ab3P gold set. */
export interface AbbreviationRecord {
  id: string;
  title: string;
  body: string;
  pairs: readonly { short: string; long: string }[];
}

/** Reads MED1250: identifier, title, abstract, then `  SHORT|LONG` lines; lines with // are notes. */
export function readMed1250(path: string): AbbreviationRecord[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n\s*\r?\n/)
    .flatMap((chunk) => {
      const [id, title, ...rest] = chunk.split(/\r?\n/).filter((line) => line.trim() !== '');
      if (id === undefined || title === undefined) return [];
      const body = rest.filter((line) => !/^(?: {2}\S|\/\/)/.test(line)).join(' ');
      const pairs = rest.flatMap((line) => {
        const match = /^ {2}([^|]+)\|(.+)$/.exec(line);
        return match ? [{ short: match[1]!.trim(), long: match[2]!.trim() }] : [];
      });
      return [{ id: id.trim(), title, body, pairs }];
    });
}

/** One labelled page. */
export interface LabelledPage {
  id: string;
  kind: string;
  lang: string;
  title: string;
  paragraphs: readonly string[];
  expect: readonly { surface: string; entry: string | null; para: number; nth: number }[];
  why: string;
}

/** Reads the labelled pages, one JSON object a line. */
export function readPassages(path: string): LabelledPage[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledPage);
}

/** Where the nth whole-word, case-sensitive occurrence of a surface stands. */
export function locate(text: string, surface: string, nth: number): { start: number; end: number } | null {
  let seen = 0;
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
    const outside = `${text[at - 1] ?? ' '}${text[at + surface.length] ?? ' '}`;
    if (/[\p{L}\p{N}_]/u.test(outside)) continue;
    if (seen === nth) return { start: at, end: at + surface.length };
    seen += 1;
  }
  return null;
}
