/** Installs the dictionaries that the organisation's policy names, and asks their servers for newer ones once a day at most. */
import { importDictionary, type ImportOptions } from '@/platform/dictionaries/import.ts';
import { keepAwake } from '@/platform/awake.ts';
import { announce } from '@/platform/dictionaries/announce.ts';
import { download } from '@/platform/dictionaries/download.ts';
import { installationFrom } from '@/platform/dictionaries/installed.ts';
import { lastAsked, noteAsked } from '@/platform/dictionaries/last-asked.ts';
import { getPolicy } from '@/platform/policy.ts';
import { report } from './report.ts';

/** Milliseconds between two questions to one server; fewer while it has yet to give the dictionary. */
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Held meanwhile: the background may be started twice in a moment. */
const TURN = 'vademecum.policy';

export async function installPolicyDictionaries(now: number = Date.now()): Promise<void> {
  try {
    const { dictionaries } = await getPolicy();
    if (dictionaries.length === 0) return;
    await navigator.locks.request(TURN, { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      for (const { address } of dictionaries) await keepAwake(() => tryToInstall(address, now));
    });
  } catch (error) {
    report(error, 'installing the dictionaries of a policy');
  }
}

/** One server that does not answer keeps no other dictionary away. */
async function tryToInstall(address: string, now: number): Promise<void> {
  try {
    await install(address, now);
  } catch (error) {
    report(error, 'installing the dictionaries of a policy');
  }
}

async function install(address: string, now: number): Promise<void> {
  const installed = await installationFrom(address);
  const pause = installed === null ? HOUR : DAY;
  // Either way: a clock that was wrong once must not keep a dictionary old until it is right again.
  if (Math.abs(now - (await lastAsked(address))) < pause) return;
  await noteAsked(address, now);
  const signal = new AbortController().signal;
  const known = installed?.current ?? null;
  const fetched = await download(address, known, () => undefined, signal);
  if (fetched.type === 'not-modified') return;
  if (fetched.type === 'failed') throw new Error(`Policy dictionary: ${fetched.failure.code}`);
  const { file, ...origin } = fetched.downloaded;
  const options: ImportOptions = {
    into: installed?.id ?? null,
    keepBoth: true,
    origin: { address, ...origin },
    today: new Date(now).toISOString().slice(0, 10),
  };
  const outcome = await importDictionary(file, options, {
    onProgress: () => undefined,
    decide: () => Promise.resolve(true),
  });
  if (outcome.type === 'failed') throw new Error(`Policy dictionary: ${outcome.failure.code}`);
  await announce();
}
