/** Where the reader was in the PDFs read last, by the documents' own fingerprints: no name, no address. Never in private windows. */
import * as v from 'valibot';
import { browser, type Browser } from './browser.ts';
import { isPrivate } from './reader.ts';

const KEY = 'positions';

/** Documents remembered; the one read longest ago is forgotten first. */
const MOST = 200;

const position = v.object({
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  left: v.number(),
  top: v.number(),
  scale: v.pipe(v.string(), v.maxLength(20)),
});
const remembered = v.tuple([v.pipe(v.string(), v.maxLength(200)), position]);

type Remembered = v.InferOutput<typeof remembered>;
export type StoredPosition = Remembered[1];

/** The last read comes last. */
async function read(api: Browser): Promise<Remembered[]> {
  const stored = (await api.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((one): one is Remembered => v.is(remembered, one)) : [];
}

export async function getPosition(fingerprint: string, api: Browser = browser): Promise<StoredPosition | null> {
  if (isPrivate(api)) return null;
  return (await read(api)).find(([name]) => name === fingerprint)?.[1] ?? null;
}

/** Several readers may be open: each has its turn. */
export async function setPosition(fingerprint: string, where: StoredPosition, api: Browser = browser): Promise<void> {
  if (isPrivate(api)) return;
  await navigator.locks.request('vademecum.positions', async () => {
    const others = (await read(api)).filter(([name]) => name !== fingerprint);
    await api.storage.local.set({ [KEY]: [...others, [fingerprint, where]].slice(-MOST) });
  });
}
