/** Days that have not come yet: nobody has reviewed anything on one. */
import type { Problem } from '../../lookup/article/problem.ts';

/** The latest day of the calendar that has begun anywhere on earth, YYYY-MM-DD: no author is ever ahead of it. */
export function latestDay(now: number = Date.now()): string {
  const hour = 60 * 60 * 1000;
  return new Date(now + 14 * hour).toISOString().slice(0, 10);
}

/** Reports steps of a review, and claims of a source, that are dated after `today`. */
export function checkDays(text: string, file: string, today: string): Problem[] {
  const dates = text.matchAll(/\b(?:on|lastUpdated|approvedOn):\s*['"]?(\d{4}-\d{2}-\d{2})\b/g);
  return [...dates].flatMap((match) => {
    const day = match[1] ?? '';
    if (day <= today) return [];
    const line = text.slice(0, match.index).split('\n').length;
    return [{ file, line, message: `The day ${day} is still to come.`, remedy: 'Mend the date.' }];
  });
}

/** The line of the first match of `pattern`; 1 where there is none. */
export function lineOfMatch(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
