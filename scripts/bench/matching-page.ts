/** Runs in the page: the matcher, the floor and the peers, over the same text. */
import AdvancedMark from 'advanced-mark.js';
import Mark from 'mark.js';
import { createLexicon, loadSegment, type Segment } from '../../lookup/lexicon.ts';
import { buildFilter } from '../../lookup/lexicon/filter.ts';
import { openFilter } from '../../lookup/lexicon/open-filter.ts';

/** Times of one load in milliseconds for one pass over the text. */
export interface Load {
  floor: number;
  first: number;
  match: number;
  filterFirst: number;
  filter: number;
  open: number;
  found: number;
}

let blocks: string[] = [];
let segment: Segment | null = null;

/** Takes the text. */
export async function takeText(): Promise<number> {
  blocks = (await (await fetch('/text.json')).json()) as string[];
  return blocks.reduce((sum, block) => sum + block.length, 0);
}

/** Takes a compiled segment; gives the time to open it. */
async function takeSegment(name: string): Promise<number> {
  const buffer = await (await fetch(`/${name}`)).arrayBuffer();
  const start = performance.now();
  segment = loadSegment(buffer);
  return performance.now() - start;
}

function floor(): number {
  let sum = 0;
  for (const block of blocks) for (let at = 0; at < block.length; at++) sum = (sum + block.charCodeAt(at)) | 0;
  return sum;
}

/** Least time of some passes, each measured over a few runs: what the code costs when nothing else wants the machine. */
function least(passes: number, runs: number, run: () => unknown): number {
  let best = Infinity;
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now();
    for (let at = 0; at < runs; at++) run();
    best = Math.min(best, (performance.now() - start) / runs);
  }
  return best;
}

function once(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** One load. */
export async function measure(name: string): Promise<Load> {
  await takeText();
  const open = await takeSegment(name);
  const lexicon = createLexicon([segment!]);
  const filter = openFilter(buildFilter([segment!]));
  let found = 0;
  const match = (): void => {
    found = 0;
    for (const block of blocks) found += lexicon.match(block).length;
  };
  const judge = (): void => {
    for (const block of blocks) filter.judge(block);
  };
  const filterFirst = once(judge);
  const first = once(match);
  const floors: number[] = [];
  const matches: number[] = [];
  const filters: number[] = [];
  // Floor and ours take turns, so that both meet the same weather.
  for (let turn = 0; turn < 5; turn++) {
    floors.push(least(2, 3, floor));
    matches.push(least(2, 1, match));
    filters.push(least(2, 1, judge));
  }
  return {
    floor: Math.min(...floors),
    first,
    match: Math.min(...matches),
    filterFirst,
    filter: Math.min(...filters),
    open,
    found,
  };
}

/** A compiled alternation of the terms over the same text, in milliseconds. */
export async function measureRegExp(terms: readonly string[]): Promise<number> {
  await takeText();
  const escaped = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return once(() => {
    for (const block of blocks) for (const _ of block.matchAll(pattern)) void _;
  });
}

/** A peer that searches and marks in one go, over paragraphs of the same text, in milliseconds. */
export async function measurePeer(
  peer: 'mark.js' | 'advanced-mark.js',
  terms: readonly string[],
  share: number,
): Promise<number> {
  await takeText();
  const root = document.createElement('div');
  for (const block of blocks.slice(0, Math.ceil(blocks.length * share))) {
    root.appendChild(document.createElement('p')).textContent = block;
  }
  document.body.append(root);
  const options = { separateWordSearch: false, accuracy: 'exactly' as const };
  return once(() =>
    peer === 'mark.js' ? new Mark(root).mark([...terms], options) : new AdvancedMark(root).mark([...terms], options),
  );
}
