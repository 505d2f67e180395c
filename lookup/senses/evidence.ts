/** What the rest of a document says of a sense: its neighbours, a wider stretch, and the kind of talk the document is. */
import type { Sense } from '../findings.ts';
import type { Block } from './document.ts';

/** Weights of what stands around the block; those of the block itself are in `weights.ts`, found in the same way. */
const AROUND = {
  ownBeside: 0.5,
  own: 0.3,
  for: 0.75,
  forFar: 0.4,
  against: -1.1,
  againstFar: -0.2,
  talk: 1.8,
} as const;

/** Counts beyond this add nothing. */
const CAP = 4;
/** Blocks either way that make the wider stretch: a section or two. Beyond it a long page speaks of other things. */
const REACH = 12;
/** The order of the title: before everything, and near everything. */
const TITLE = -Infinity;
/** Words named as evidence. */
const WORDS = 3;

/** The surroundings of one block. */
export interface Stretch {
  weigh(sense: Sense): { score: number; words: readonly string[] };
}

/** Keeps the blocks in order, with what they speak of. */
export function createEvidence() {
  const spoken = new Map<number, number>();
  const talk: [number, number] = [0, 0];
  /** By `order`, at all times. */
  const order: Block[] = [];

  function change(block: Block, sign: 1 | -1): void {
    const { topics, talk: own } = block.findings;
    for (const topic of topics) spoken.set(topic, (spoken.get(topic) ?? 0) + sign);
    talk[0] += sign * (own?.[0] ?? 0);
    talk[1] += sign * (own?.[1] ?? 0);
    let at = place(block);
    if (sign > 0) order.splice(at, 0, block);
    else {
      while (at < order.length && order[at] !== block) at++;
      order.splice(at, 1);
    }
  }

  /** Where the first block stands whose order is not below this one's. */
  function place(block: Block): number {
    if (!((order.at(-1)?.order ?? -Infinity) >= block.order)) return order.length;
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order[middle]!.order < block.order) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The blocks in the wider stretch around a block. */
  function around(block: Block): readonly Block[] {
    if (block.order === TITLE) return order;
    const at = place(block);
    return order.slice(Math.max(0, at - REACH), at + REACH + 1);
  }

  function stretch(block: Block): Stretch {
    const at = place(block);
    const own = new Set(block.findings.topics);
    const beside = new Map<number, string>();
    const far = new Map<number, string>();
    const add = (other: Block | undefined, map: Map<number, string>): void => {
      if (!other || other === block) return;
      other.findings.topics.forEach((topic, i) => {
        if (!own.has(topic) && !beside.has(topic)) map.set(topic, other.findings.topicWords[i]!);
      });
    };
    for (const title of order) {
      if (title.order !== TITLE) break;
      add(title, beside);
    }
    add(order[at - 1], beside);
    add(order[at + 1], beside);
    for (let i = Math.max(0, at - REACH); i <= at + REACH; i++) add(order[i], far);
    const here = new Map(block.findings.topics.map((topic, i) => [topic, block.findings.topicWords[i]!]));
    const clinic = 1 + talk[0] - (block.findings.talk?.[0] ?? 0);
    const elsewhere = 1 + talk[1] - (block.findings.talk?.[1] ?? 0);
    const base = AROUND.talk * ((2 * clinic) / (clinic + elsewhere) - 1);

    return {
      weigh(sense) {
        const name = (sense.topics[0] ?? 0) & ~3;
        let score = base;
        if (!own.has(name >>> 0))
          score += beside.has(name >>> 0) ? AROUND.ownBeside : (spoken.get(name >>> 0) ?? 0) > 0 ? AROUND.own : 0;
        score += AROUND.for * sum(sense.topics, beside) + AROUND.forFar * sum(sense.topics, far);
        score += AROUND.against * sum(sense.against, beside) + AROUND.againstFar * sum(sense.against, far);
        return { score, words: wordsOf(sense.topics, [here, beside, far]) };
      },
    };
  }

  return { change, around, stretch };
}

/** Strengths of the features that are spoken of, summed. The two low bits of a feature are its strength, in halves. */
function sum(features: readonly number[], spoken: ReadonlyMap<number, string>): number {
  let total = 0;
  for (const feature of features) if (spoken.has((feature & ~3) >>> 0)) total += (feature & 3) / 2;
  return Math.min(total, CAP);
}

function wordsOf(features: readonly number[], maps: readonly ReadonlyMap<number, string>[]): string[] {
  const words = new Map<string, string>();
  for (const map of maps) {
    for (const feature of features) {
      const word = map.get((feature & ~3) >>> 0);
      if (word !== undefined && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
    }
  }
  return [...words.values()].slice(0, WORDS);
}
