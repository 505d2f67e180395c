/** The values of OBO tags, taken apart. No pattern here tries a long line twice: whoever wrote it may want that. */

/** The value without trailing modifiers and comment. */
export function bare(value: string): string {
  let whole = value;
  for (let at = whole.indexOf('!'); at >= 0; at = whole.indexOf('!', at + 1)) {
    if (at > 0 && /\s/.test(whole[at - 1]!)) whole = whole.slice(0, at).trimEnd();
  }
  if (!whole.endsWith('}')) return whole;
  const open = whole.lastIndexOf('{');
  return open > 0 && /\s/.test(whole[open - 1]!) ? whole.slice(0, open).trimEnd() : whole;
}

/** A cross-reference without the quoted description that may follow it. */
export function withoutDescription(value: string): string {
  const quote = value.indexOf('"');
  return quote > 0 && /\s/.test(value[quote - 1]!) ? value.slice(0, quote).trimEnd() : value;
}

/** A quoted text at the start, and what follows it. */
export function quotedText(value: string): { text: string; rest: string } | null {
  if (!value.startsWith('"')) return null;
  const end = closing(value, 1, '"');
  return end < 0 ? null : { text: unescaped(value.slice(1, end)), rest: value.slice(end + 1).trimStart() };
}

/** Where the character stands next, not counting what a backslash takes its meaning from. */
function closing(text: string, from: number, character: string): number {
  let end = text.indexOf(character, from);
  // A search of the engine's own is all that most texts need.
  if (end < 0 || !text.slice(from, end).includes('\\')) return end;
  for (end = from; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === character) return end;
  }
  return -1;
}

/** The list in brackets: sources divided by commas, each perhaps with a quoted description. */
export function sourcesIn(rest: string): string[] {
  const open = rest.indexOf('[');
  const close = open < 0 ? -1 : closing(rest, open + 1, ']');
  if (close < 0 || close === open + 1) return [];
  const sources: string[] = [];
  let begin = open + 1;
  for (let at = begin; at <= close; at++) {
    const character = rest[at];
    if (character === '\\') at++;
    else if (character === '"') {
      const end = closing(rest, at + 1, '"');
      if (end > 0 && end < close) at = end;
    } else if (character === ',' || at === close) {
      sources.push(unescaped(withoutDescription(rest.slice(begin, at).trim())));
      begin = at + 1;
    }
  }
  return sources.filter((source) => source !== '');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', W: ' ' };

/** A text without its escapes. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character);
}
