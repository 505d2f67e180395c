/** Holds approvals to their proof: the hash in the head, the approved lines in content/approved, the wording as it stands. */
import { createHash } from 'node:crypto';
import { DRAFT } from '../../lookup/article/article.ts';
import type { Problem } from '../../lookup/article/problem.ts';
import { wordingChange, wordingLines } from '../../lookup/article/wording.ts';
import type { Entry } from '../../lookup/model.ts';

/** SHA-256, in hex, of a wording's lines. */
export function hashWording(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Where the approved wording of an entry is kept, from the root. */
export function approvedPath(id: string): string {
  return `content/approved/${id}.txt`;
}

/**
 * The entry as it may be shown: an approved wording that has changed since is a draft again, with what changed.
 * A claim (it stands at `place`) whose proof is missing or damaged is a problem, not a draft: somebody has touched the record.
 */
export function settleApproval(
  entry: Entry,
  place: Pick<Problem, 'file' | 'line'>,
  approved: string | null,
): { entry: Entry; problems: readonly Problem[] } {
  const wording = entry.article?.review.wording;
  if (!entry.article || wording?.status !== 'approved') return { entry, problems: [] };
  const before = approved?.replace(/\r\n?/g, '\n').trimEnd().split('\n') ?? null;
  if (!before || hashWording(before) !== wording.contentHash) {
    const what = before ? 'does not match the hash of its approval' : 'is missing';
    const message = `The approved wording, ${approvedPath(entry.id)}, ${what}.`;
    const remedy = 'Restore the file, or take the steps again: npm run content -- step.';
    return { entry, problems: [{ ...place, message, remedy }] };
  }
  const after = wordingLines(entry);
  if (hashWording(after) === wording.contentHash) return { entry, problems: [] };
  const changedSince = {
    approvedBy: wording.by ?? '',
    approvedOn: wording.on ?? '',
    ...wordingChange(before, after),
  };
  const review = { ...entry.article.review, wording: { ...DRAFT, steps: wording.steps ?? [], changedSince } };
  return { entry: { ...entry, article: { ...entry.article, review } }, problems: [] };
}
