/** The baselines: plain longest match of dictionary strings, token by token, whatever the case; and the same with plurals. */
import type { Entry } from '../../lookup/model.ts';
import type { Candidate, Lexicon, Match } from '../../lookup/lexicon.ts';

/** What a baseline folds besides case. */
export interface PlainOptions {
  plurals: boolean;
}

const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const MAX_TOKENS = 14;

/** A matcher that knows nothing: every string of every dictionary, wherever it stands. */
export function createPlainLexicon(
  dictionaries: readonly { info: { id: string }; entries: readonly Entry[] }[],
  { plurals }: PlainOptions,
): Lexicon {
  const fold = (token: string): string => {
    const lower = token.toLowerCase();
    return plurals && lower.length > 3 && /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
  };
  const terms = new Map<string, Candidate[]>();
  for (const { info, entries } of dictionaries) {
    for (const entry of entries) {
      for (const term of entry.terms) {
        const tokens = term.text.match(TOKEN) ?? [];
        if (tokens.length === 0 || tokens.length > MAX_TOKENS) continue;
        const key = tokens.map(fold).join(' ');
        const candidate = {
          dictionary: info.id,
          entry: entry.id,
          term: term.text,
          kind: term.kind,
          language: term.language,
        };
        const list = terms.get(key);
        if (list) list.push(candidate);
        else terms.set(key, [candidate]);
      }
    }
  }
  const beginnings = new Set([...terms.keys()].map((key) => key.split(' ').slice(0, 2).join(' ')));
  return {
    match(text) {
      const tokens = [...text.matchAll(TOKEN)].map((match) => ({
        text: fold(match[0]),
        start: match.index,
        end: match.index + match[0].length,
      }));
      const matches: Match[] = [];
      for (let i = 0; i < tokens.length;) {
        const found = longestAt(tokens, i);
        if (found) matches.push(found.match);
        i += found?.length ?? 1;
      }
      return matches;
    },
  };

  function longestAt(
    tokens: readonly { text: string; start: number; end: number }[],
    i: number,
  ): { match: Match; length: number } | null {
    const first = tokens[i]!;
    let length =
      tokens[i + 1] && beginnings.has(`${first.text} ${tokens[i + 1]!.text}`)
        ? Math.min(MAX_TOKENS, tokens.length - i)
        : 1;
    for (; length > 0; length--) {
      const candidates = terms.get(
        tokens
          .slice(i, i + length)
          .map((token) => token.text)
          .join(' '),
      );
      if (candidates) return { match: { start: first.start, end: tokens[i + length - 1]!.end, candidates }, length };
    }
    return null;
  }
}
