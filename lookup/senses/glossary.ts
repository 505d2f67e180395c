/**
 * Definitions without brackets: the lines of an abbreviation list ("SF, long form; SF = long form; SF: see long form"), table
 * rows, and sentences that say so ("shortened to SF", "SF stands for …"). A list is believed line by line, since its long forms
 * may hold letters the short form lacks; a sentence only where the letters fit.
 */
import { MAX_DEFINITIONS } from '../limits.ts';
import { align, alignInitials } from './align.ts';
import type { DefinitionFound } from './definitions.ts';

const SF = String.raw`\p{Lu}[\p{L}\d-]{0,8}[\p{Lu}\ds]|\p{Lu}{2,10}`;
const LONG = String.raw`[\p{L}\d][\p{L}\d\s'’/(),+-]{3,120}?`;

/** "SF = long form", "SF: see long form", "SF, long form" at the beginning of a part. */
const LINE = new RegExp(
  String.raw`^\s*(?:[\p{L}\s]{3,40}:\s+)?(${SF})\s*(=|:\s*see\s|:|,|\||–|—|-\s|\t)\s*(${LONG})\s*[.]?$`,
  'u',
);

/** "long form, shortened to SF" and its like, with how to say it in the library's languages. */
const SAID = new RegExp(
  String.raw`(?:shortened (?:here |below )?(?:to|as)|abbreviated (?:to|as|here as|below as)?|hereafter|hereinafter|(?:reported|referred to|written|listed) (?:below|here|hereafter) as|known (?:[\p{L}]+ ){0,4}as|called|for short,?|abgekürzt(?: als)?|kurz|abrégée? (?:en|par)|sigla inglesa|cut to|also) ["“'‘]?(${SF})(?![\p{L}\d])`,
  'gu',
);

/** "SF stands for long form", "SF is short for long form". */
const MEANS = new RegExp(
  String.raw`(?<![\p{L}\d-])(${SF})["”'’]? (?:stands? for|is short for|is the abbreviation (?:of|for)|is an abbreviation (?:of|for)|means|denotes|steht für|bedeutet|signifie|significa|o|or|ou) (?:the |a |an |la |le |el |die |das |der )?(${LONG})(?=[.,;:!?)]|$)`,
  'gu',
);

/** "SF may refer to", "the letters SF stand for …", "SF means the …": said outright, so the letters need not fit. */
const OUTRIGHT = new RegExp(
  String.raw`(?<![\p{L}\d-])(${SF})["”'’]? (?:(?:may|can|could) (?:also )?(?:refer to|mean|stand for)|stands? for|refers? to|means (?=the |an? )|here means)\s*:?\s*([^.;:]{0,80})`,
  'gu',
);

/** Definitions of a list or table row, or said in a sentence, in one block. */
export function findGlossary(text: string): DefinitionFound[] {
  return [...listed(text), ...said(text)];
}

function listed(text: string): DefinitionFound[] {
  const parts = [...text.matchAll(/[^;\n]+/g)].slice(0, MAX_DEFINITIONS);
  const found: DefinitionFound[] = [];
  let lines = 0;
  for (const part of parts) {
    const match = LINE.exec(part[0]);
    if (!match) continue;
    const [, shortForm, sign, longForm] = match as unknown as [string, string, string, string];
    const fits = spells(shortForm, longForm);
    // A comma or colon after capitals is common; only letters that fit, or a list of such lines, make a definition of it.
    if (!fits && !/=|see/.test(sign)) continue;
    if (sign === ',' && !fits) continue;
    lines += 1;
    found.push({ shortForm, longForm: longForm.split(/,\s/)[0]!.trim(), at: part.index + part[0].indexOf(shortForm) });
  }
  return lines * 2 >= parts.length ? found : [];
}

function said(text: string): DefinitionFound[] {
  const found: DefinitionFound[] = [];
  for (const match of text.matchAll(SAID)) {
    const shortForm = match[1]!;
    const before = text.slice(Math.max(0, match.index - 160), match.index).replace(/[,\s(]+$/, '');
    const longForm = namedBefore(shortForm, before);
    if (longForm && found.length < MAX_DEFINITIONS)
      found.push({ shortForm, longForm, at: match.index + match[0].lastIndexOf(shortForm) });
  }
  for (const match of text.matchAll(MEANS)) {
    const [, shortForm, longForm] = match as unknown as [string, string, string];
    if (spells(shortForm, longForm)) found.push({ shortForm, longForm: longForm.trim(), at: match.index });
  }
  for (const match of text.matchAll(OUTRIGHT)) {
    if (!found.some(({ at }) => at === match.index))
      found.push({ shortForm: match[1]!, longForm: match[2]!.trim(), at: match.index });
  }
  return found;
}

function spells(shortForm: string, longForm: string): boolean {
  const short = shortForm.replace(/s$/, '');
  const words = longForm.split(/,\s/)[0]!.trim();
  return (align(short, words, true)?.quality ?? 0) >= 1.1 || alignInitials(short, words) !== null;
}

/** The long form said before the phrase: anywhere in the clause, since words may stand between. */
function namedBefore(shortForm: string, before: string): string | null {
  const short = shortForm.replace(/s$/, '');
  const words = [...before.matchAll(/\S+/g)];
  for (let drop = 0; drop <= Math.min(6, words.length - 1); drop++) {
    const end = words.at(-1 - drop)!;
    const clause = before.slice(0, end.index + end[0].length).replace(/[,;:"”'’]+$/, '');
    const from = words.at(-Math.min(words.length, short.length * 2 + 2 + drop))!.index;
    const window = clause.slice(Math.min(from, clause.length));
    const alignment = align(short, window, false);
    if (alignment && alignment.quality >= 2.4) return window.slice(alignment.start);
  }
  return null;
}

/** Definitions over two neighbouring blocks, cell by cell: a short form alone in one, its long form alone in the next. */
export function findRows(texts: readonly string[]): (readonly DefinitionFound[])[] {
  const alone = new RegExp(String.raw`^\s*(${SF})\s*[:=]?\s*$`, 'u');
  return texts.map((text, i) => {
    const shortForm = text.length < 20 ? alone.exec(text)?.[1] : undefined;
    const longForm = texts[i + 1]?.trim() ?? '';
    if (shortForm === undefined || longForm.length > 120 || !spells(shortForm, longForm)) return [];
    return [{ shortForm, longForm: longForm.split(/[,;.]\s|[.;]$/)[0]!, at: text.indexOf(shortForm) }];
  });
}
