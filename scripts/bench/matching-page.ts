/** Runs in the page: the matcher, the floor and the peers, over the same text. */
import AdvancedMark from 'advanced-mark.js';
import Mark from 'mark.js';
import { createLexicon, loadSegment, type Segment } from '../../lookup/lexicon.ts';
import { buildFilter } from '../../lookup/lexicon/filter.ts';
import { openFilter } from '../../lookup/lexicon/open-filter.ts';

/** Times of one load in milliseconds for one pass over the text, and the floor of the same text beside each. */
export interface Load {
  floor: number;
  match: number;
  filter: number;
  /** The first half of the text in a page that has run none of this before. */
  first: number;
  firstFloor: number;
  /** The other half: text not met before, by code that has run. */
  fresh: number;
  freshFloor: number;
  filterFirst: number;
  open: number;
  found: number;
}

/** Blocks timed together: so few that most turns meet no interruption. */
const STRETCH = 50;
/** Times each stretch is timed; the least counts, for the floor as for what is measured against it. */
const TURNS = 10;
/** The floor is so short that it is run several times at once. */
const FLOOR_RUNS = 4;

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

function floor(part: readonly string[]): number {
  let sum = 0;
  for (const block of part) for (let at = 0; at < block.length; at++) sum = (sum + block.charCodeAt(at)) | 0;
  return sum;
}

/** Least time of each stretch, taking turns, so that all meet the same weather: what the code costs when nothing else wants the machine. */
function leastTimes(
  stretches: readonly string[][],
  runs: readonly [(part: string[]) => unknown, number][],
): number[][] {
  const best = runs.map(() => stretches.map(() => Infinity));
  for (let turn = 0; turn < TURNS; turn++) {
    runs.forEach(([run, times], which) => {
      stretches.forEach((stretch, at) => {
        const start = performance.now();
        for (let time = 0; time < times; time++) run(stretch);
        best[which]![at] = Math.min(best[which]![at]!, (performance.now() - start) / times);
      });
    });
  }
  return best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
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
  const match = (part: readonly string[]): void => {
    for (const block of part) found += lexicon.match(block).length;
  };
  const judge = (part: readonly string[]): void => {
    for (const block of part) filter.judge(block);
  };
  const stretches = Array.from({ length: Math.ceil(blocks.length / STRETCH) }, (_, at) =>
    blocks.slice(at * STRETCH, (at + 1) * STRETCH),
  );
  const half = stretches.length >> 1;
  const filterFirst = once(() => judge(blocks));
  const first = once(() => match(stretches.slice(0, half).flat()));
  const fresh = once(() => match(stretches.slice(half).flat()));
  const everything = found;
  const [floors, matches, filters] = leastTimes(stretches, [
    [floor, FLOOR_RUNS],
    [match, 1],
    [judge, 1],
  ]) as [number[], number[], number[]];
  return {
    floor: sum(floors),
    match: sum(matches),
    filter: sum(filters),
    first,
    firstFloor: sum(floors.slice(0, half)),
    fresh,
    freshFloor: sum(floors.slice(half)),
    filterFirst,
    open,
    found: everything,
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
