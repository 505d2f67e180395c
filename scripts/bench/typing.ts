/** Typing into the popup's search box with a large dictionary: what it asks for each key, and how long each answer takes. */
import type { Page } from 'playwright-core';
import { MAX_HITS } from '../../lookup/limits.ts';
import { plainRow, quantile, type Row } from './row.ts';

/** A frame: nobody sees that it took anything. */
const BUDGET = 16;
/** Lines that the popup asks for at a time: as many as are in sight. */
const IN_SIGHT = 10;

/** Milliseconds from a key to the names, to the lines in sight, to all lines; what was not to be read came with the names. */
type Typed = readonly [names: number, sight: number, all: number];

/** Types the beginnings of names, two letters and then three more each time, as the popup would ask for them. */
export async function typingRows(options: Page, names: readonly string[], size: string): Promise<Row[]> {
  await options.evaluate(typed, ['warm', MAX_HITS, IN_SIGHT] as const);
  const keys: Typed[] = [];
  for (const name of names) {
    for (let length = 2; length <= Math.min(14, name.length); length += 3)
      keys.push(await options.evaluate(typed, [name.slice(0, length), MAX_HITS, IN_SIGHT] as const));
  }
  const row = (what: string, at: 0 | 1 | 2, limit: number | null): Row[] => {
    const times = keys.map((key) => key[at]);
    const name = `search, one key until ${what}, ${MAX_HITS} hits, ${size} terms`;
    return [plainRow(`${name}, median`, times, 'ms'), plainRow(`${name}, p95`, [quantile(times, 0.95)], 'ms', limit)];
  };
  return [
    ...row('its names are there', 0, BUDGET),
    ...row('the lines in sight are', 1, null),
    ...row('all lines are', 2, null),
  ];
}

/** Runs in a page of the extension. */
async function typed([query, limit, inSight]: readonly [string, number, number]): Promise<Typed> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage: (message: object) => Promise<{ ok: boolean; value: unknown[] } | null> } };
  };
  const ask = async (type: string, params: object) => {
    const answer = await chrome.runtime.sendMessage({ vademecum: 1, type, params });
    if (answer?.ok !== true) throw new Error(`no answer to “${type}”`);
    return answer.value;
  };
  const start = performance.now();
  const hits = (await ask('search', { query, limit })) as { place: object | null }[];
  const found = performance.now() - start;
  const places = hits.flatMap(({ place }) => place ?? []);
  let sight = found;
  for (let from = 0; from < places.length; from += inSight) {
    await ask('search.lines', { places: places.slice(from, from + inSight) });
    if (from === 0) sight = performance.now() - start;
  }
  return [found, sight, places.length === 0 ? found : performance.now() - start];
}
