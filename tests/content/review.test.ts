import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { latestDay } from '@/scripts/content/days.ts';
import { recordStep } from '@/scripts/content/step.ts';
import { compileLibrary, readLibrary } from '@/scripts/library.ts';
import { sampleLibrary } from './sample-library.ts';

const wordingOf = async (root: string) => {
  const { entries } = await compileLibrary(root);
  return entries.find(({ id }) => id === 'two')?.article?.review.wording;
};
const step = async (root: string, status: string, by: string, on: string) => {
  const { entries } = await readLibrary(root);
  const entry = entries.find(({ id }) => id === 'two');
  if (!entry) throw new Error('No entry');
  await recordStep(root, entry, { status, by, on });
};
const approve = async (root: string) => {
  await step(root, 'submitted', 'Ann Author', '2025-02-01');
  await step(root, 'under-review', 'Ed Editor', '2025-02-02');
  await step(root, 'approved', 'Ed Editor', '2025-02-03');
};
const edit = async (root: string, path: string, from: string, to: string) => {
  const text = await readFile(join(root, path), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(root, path), text.replace(from, to));
};
const TWO = 'content/articles/two.md';
const COPY = 'content/approved/two.txt';

describe('the latest day', () => {
  it('is the one that has begun where days begin first', () => {
    expect(latestDay(Date.UTC(2025, 0, 31, 9, 59))).toBe('2025-01-31');
    expect(latestDay(Date.UTC(2025, 0, 31, 10))).toBe('2025-02-01');
  });
});

describe('the review of our wording', () => {
  it('begins as a draft and goes step by step, each naming who and when', async () => {
    const root = await sampleLibrary();
    expect(await wordingOf(root)).toEqual({ status: 'draft', by: null, on: null, contentHash: null });
    await step(root, 'submitted', 'Ann Author', '2025-02-01');
    expect(await wordingOf(root)).toMatchObject({
      status: 'submitted',
      by: 'Ann Author',
      on: '2025-02-01',
      contentHash: null,
    });
    await step(root, 'under-review', 'Ed Editor', '2025-02-02');
    await step(root, 'approved', 'Ed Editor', '2025-02-03');
    expect(await wordingOf(root)).toEqual({
      status: 'approved',
      by: 'Ed Editor',
      on: '2025-02-03',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      steps: [
        { status: 'submitted', by: 'Ann Author', on: '2025-02-01' },
        { status: 'under-review', by: 'Ed Editor', on: '2025-02-02' },
        { status: 'approved', by: 'Ed Editor', on: '2025-02-03' },
      ],
    });
  });

  it('takes no step out of turn, without a person or without a date', async () => {
    const root = await sampleLibrary();
    await expect(step(root, 'approved', 'Ed Editor', '2025-02-03')).rejects.toThrow(/next step of “two” is submitted/);
    await expect(step(root, 'submitted', ' ', '2025-02-03')).rejects.toThrow(/names the person/);
    await expect(step(root, 'submitted', 'Ann Author', 'today')).rejects.toThrow(/not a date/);
    await expect(step(root, 'submitted', 'Ann Author', '9031-01-01')).rejects.toThrow(/9031-01-01 is still to come/);
  });

  it('falls back to draft at the first change of an approved wording, and says what changed', async () => {
    const root = await sampleLibrary();
    await approve(root);
    await edit(root, TWO, 'It is common [@second].', 'It is very common [@second].');
    const wording = await wordingOf(root);
    expect(wording).toMatchObject({ status: 'draft', by: null, on: null, contentHash: null });
    expect(wording?.changedSince).toEqual({
      approvedBy: 'Ed Editor',
      approvedOn: '2025-02-03',
      removed: ['It is common. [@second]'],
      added: ['It is very common. [@second]'],
    });
  });

  it.each([
    ['a citation', '[@second]', '[@first]'],
    ['the name', 'title: Two', 'title: Two and a half'],
    ['a full stop', 'common [@second].', 'common [@second]!'],
  ])('notices a change of %s', async (_what, from, to) => {
    const root = await sampleLibrary();
    await approve(root);
    await edit(root, TWO, from, to);
    expect((await wordingOf(root))?.status).toBe('draft');
  });

  it.each([
    ['the title of a cited reference', '"A second paper"', '"Another paper"'],
    ['its identifier', '10.1000/xyz', '10.1000/zyx'],
  ])('notices a change of %s', async (_what, from, to) => {
    const root = await sampleLibrary();
    await approve(root);
    await edit(root, 'content/references.json', from, to);
    const wording = await wordingOf(root);
    expect(wording?.status).toBe('draft');
    expect(wording?.changedSince?.added.join()).toContain(to.replaceAll('"', ''));
  });

  it('does not mind a change of a reference it does not cite', async () => {
    const root = await sampleLibrary();
    await approve(root);
    await edit(root, 'content/references.json', '"A first paper"', '"Another paper"');
    expect((await wordingOf(root))?.status).toBe('approved');
  });

  it('does not mind white space or new topic words', async () => {
    const root = await sampleLibrary();
    await approve(root);
    await edit(root, TWO, 'It is common', 'It is\ncommon');
    await edit(root, TWO, 'terms: []', 'terms: []\ntopics: [thing]');
    expect((await wordingOf(root))?.status).toBe('approved');
  });

  it('begins again after a change', async () => {
    const root = await sampleLibrary();
    await approve(root);
    await edit(root, TWO, 'common', 'frequent');
    await expect(step(root, 'approved', 'Ed Editor', '2025-03-01')).rejects.toThrow(/next step of “two” is submitted/);
    await step(root, 'submitted', 'Ann Author', '2025-03-01');
    expect(await wordingOf(root)).toMatchObject({ status: 'submitted', steps: [{ by: 'Ann Author' }] });
  });

  it('believes no approval without its proof', async () => {
    const root = await sampleLibrary();
    await approve(root);
    await edit(root, COPY, 'common', 'rare');
    await expect(compileLibrary(root)).rejects.toThrow(/approved\/two\.txt, does not match the hash/);
    const claim = await sampleLibrary();
    await edit(
      claim,
      TWO,
      'wording: draft',
      `wording:
    - { status: submitted, by: A, on: 2025-01-01 }
    - { status: under-review, by: A, on: 2025-01-01 }
    - { status: approved, by: A, on: 2025-01-01, hash: ${'a'.repeat(64)} }`,
    );
    await expect(compileLibrary(claim)).rejects.toThrow(/two\.md:10 {2}.*approved\/two\.txt, is missing/);
  });
});
