/** `npm run content -- step ID STATUS "NAME" DATE`: records a step of the review of our wording, with its proof. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { isIsoDate } from '../../lookup/article/dates.ts';
import { splitFile } from '../../lookup/article/front-matter.ts';
import { wordingLines } from '../../lookup/article/wording.ts';
import type { Entry, ReviewStep } from '../../lookup/model.ts';
import { approvedPath, hashWording } from './approval.ts';
import { latestDay } from './days.ts';

const ORDER: readonly string[] = ['submitted', 'under-review', 'approved'] satisfies ReviewStep['status'][];

/** Writes the step into the head of the entry's file; an approval also keeps the approved lines. Throws when it is not its turn. */
export async function recordStep(
  root: string,
  entry: Entry,
  step: { status: string; by: string; on: string },
  today: string = latestDay(),
): Promise<void> {
  const path = join(root, `content/articles/${entry.id}.md`);
  const file = await readFile(path, 'utf8');
  const parts = splitFile(file);
  if (!parts) throw new Error(`${path} has no head.`);
  if (!step.by.trim()) throw new Error('Every step names the person who took it.');
  if (!isIsoDate(step.on)) throw new Error(`“${step.on}” is not a date written YYYY-MM-DD.`);
  if (step.on > today) throw new Error(`The day ${step.on} is still to come.`);

  const head = parseDocument(parts.head);
  const wording = head.getIn(['review', 'wording']);
  const changed = entry.article?.review.wording.changedSince !== undefined;
  // A wording that changed after its approval begins again: the old steps were about other words.
  const taken = isSeq(wording) && !changed ? wording.items.length : 0;
  if (step.status !== ORDER[taken]) {
    throw new Error(`The next step of “${entry.id}” is ${ORDER[taken] ?? 'none: it is approved'}, not ${step.status}.`);
  }
  const lines = wordingLines(entry);
  const record = step.status === 'approved' ? { ...step, hash: hashWording(lines) } : step;
  if (taken === 0) head.setIn(['review', 'wording'], [record]);
  else head.addIn(['review', 'wording'], record);

  if (step.status === 'approved') {
    const kept = join(root, approvedPath(entry.id));
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(kept, `${lines.join('\n')}\n`);
  }
  await writeFile(path, `---\n${head.toString({ lineWidth: 0 })}---\n${parts.body.trimStart().replace(/^/, '\n')}`);
}
