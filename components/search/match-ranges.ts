/** Where a typed query shows in a text: at the beginnings of words, accents, case and spelling variants aside. */

interface Folded {
  text: string;
  /** For each character of the folded text, where it begins in the original; one more for the end. */
  at: number[];
}

function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    for (const plain of character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()) {
      // British and American spelling alike: oedema and edema, anaemia and anemia.
      if (plain === 'e' && /[ao]$/.test(folded) && !/(^|[^\p{L}])[ao]$/u.test(folded)) {
        folded = folded.slice(0, -1);
        const start = at.splice(-1)[0] ?? offset;
        at.push(start);
        folded += plain;
        continue;
      }
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) at.push(offset);
    }
    offset += character.length;
  }
  at.push(offset);
  return { text: folded, at };
}

/** The ranges of `text` to emphasise for `query`, in order and apart, as mark.js takes them. */
export function matchRanges(text: string, query: string): { start: number; length: number }[] {
  const words = fold(query).text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const { text: folded, at } = fold(text);
  const spans: { start: number; end: number }[] = [];
  for (const word of new Set(words)) {
    for (let found = folded.indexOf(word); found !== -1; found = folded.indexOf(word, found + word.length)) {
      const before = folded.slice(0, found).at(-1);
      if (before !== undefined && /[\p{L}\p{N}]/u.test(before)) continue;
      spans.push({ start: at[found] ?? 0, end: at[found + word.length] ?? text.length });
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: { start: number; length: number }[] = [];
  let last = 0;
  for (const { start, end } of spans) {
    if (start < last) continue;
    apart.push({ start, length: end - start });
    last = end;
  }
  return apart;
}
