/** Terms and text to measure with: real ones where ../shared/data is, generated ones otherwise and beyond. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type Batches, itemsOf } from '../../lookup/formats/items.ts';
import { readObo } from '../../lookup/formats/obo.ts';
import { readOboGraphs } from '../../lookup/formats/obo-graphs.ts';
import type { TextSource } from '../../lookup/formats/record.ts';
import { readTable } from '../../lookup/formats/table.ts';
import type { Term } from '../../lookup/model.ts';

const DATA = new URL('../../../shared/data/', import.meta.url);

const ONTOLOGIES: readonly (readonly [string, (source: TextSource) => Batches])[] = [
  ['mesh-descriptor-terms.tsv.gz', readTable],
  ['go-2022-07-01-terms-synonyms.tsv.gz', readTable],
  ['new-rare-diseases.tsv', readTable],
  ['ncit-disease-2018-06-08.json.gz', readOboGraphs],
  ['hp-2017-04-13.obo.gz', readObo],
  ['doid-2016.obo', readObo],
];

export interface BenchEntry {
  id: string;
  terms: Term[];
}

/** Entries with altogether at least `terms` terms, shuffled the same way each time; `real` of the terms are from ontologies. */
export async function benchEntries(terms: number): Promise<{ entries: BenchEntry[]; real: number }> {
  const entries: BenchEntry[] = [];
  let real = 0;
  for (const [file, read] of ONTOLOGIES) {
    const url = new URL(`ontologies/${file}`, DATA);
    if (!existsSync(url)) continue;
    for await (const item of itemsOf(read(() => textOf(url)))) {
      if (item.type !== 'entry' || item.entry.terms.length === 0) continue;
      entries.push({ id: item.entry.id, terms: [...item.entry.terms] });
      real += item.entry.terms.length;
    }
  }
  const random = randomFrom(20_260);
  for (let at = entries.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [entries[at], entries[other]] = [entries[other]!, entries[at]!];
  }
  for (let have = real; have < terms; have += 3) {
    const names = [generatedName(random), generatedName(random), generatedName(random)];
    entries.push({
      id: `G:${have}`,
      terms: names.map((text, at) => ({
        text,
        kind: at === 0 ? 'preferred' : 'exact',
        language: 'en',
        caseRule: 'fold',
      })),
    });
  }
  return { entries, real: Math.min(real, terms) };
}

/** The first entries that hold `terms` terms. */
export function firstTerms(entries: readonly BenchEntry[], terms: number): BenchEntry[] {
  const taken: BenchEntry[] = [];
  let left = terms;
  for (const entry of entries) {
    if (left <= 0) break;
    taken.push({ id: entry.id, terms: entry.terms.slice(0, left) });
    left -= entry.terms.length;
  }
  return taken;
}

/** Blocks of medical prose, about 650,000 characters: abstracts, or sentences made of generated names and everyday words. */
export function benchBlocks(): string[] {
  const corpus = new URL('corpora/bc5cdr/CDR_TrainingSet.PubTator.txt', DATA);
  if (existsSync(corpus)) {
    return readFileSync(corpus, 'utf8')
      .split('\n')
      .flatMap((line) => /^\d+\|[ta]\|(.*)$/.exec(line)?.[1] ?? []);
  }
  const random = randomFrom(7);
  const words =
    'the of and in was with for patients were study after by a to from than that is as or treatment group during'.split(
      ' ',
    );
  return Array.from({ length: 1_000 }, () => {
    const parts = Array.from({ length: 90 }, () =>
      random() < 0.15 ? generatedName(random) : words[Math.floor(random() * words.length)]!,
    );
    return `${parts.join(' ')}.`;
  });
}

const STARTS =
  'hyper hypo pan neuro cardio derm hepat nephr gastro osteo chondr lymph leuk haem cyst angi myel spondyl pneum encephal'.split(
    ' ',
  );
const MIDDLES = 'o a i opoly omicro otropho ocyto ovascul oplas oscler omalac ofibr ometa'.split(' ');
const ENDS = 'itis osis oma emia pathy algia ectomy plasia trophy genesis uria cele'.split(' ');
const SECONDS = 'acute chronic familial type deficiency syndrome disease tumor infection disorder congenital'.split(
  ' ',
);

function generatedName(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!;
  const word = (): string => pick(STARTS) + pick(MIDDLES) + pick(MIDDLES) + pick(ENDS);
  const words = [word()];
  if (random() < 0.8) words.unshift(pick(SECONDS));
  if (random() < 0.6) words.push(word());
  if (random() < 0.4) words.push(pick(SECONDS), String(Math.floor(random() * 90)));
  return words.join(' ');
}

/** Numbers in [0, 1) that are the same in every run (Mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

async function* textOf(url: URL): AsyncGenerator<string> {
  const file = createReadStream(url);
  const stream = url.pathname.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const decoder = new TextDecoder();
  for await (const chunk of stream) yield decoder.decode(chunk as Uint8Array, { stream: true });
}
