/** The end of a restore: what follows once its dictionaries are installed, and what is done where it was broken off. */
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import { announce } from '../dictionaries/announce.ts';
import { RESTORE_LOCK } from '../dictionaries/generation.ts';
import { discardStaged, keepRest, restToWrite, restWritten } from '../dictionaries/staged.ts';
import { replaceSaved } from '../saved.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { forgetRestore, noteRestore, notedRestore, type RestoreNote } from './note.ts';

/** Writes what of a restore is still to be written; false where there is nothing. Its caller holds the lock. */
export async function writeRest(name: string): Promise<boolean> {
  const rest = await restToWrite();
  if (rest === null) return false;
  if (rest.saved !== null) {
    await replaceSaved(rest.saved as KeptEntry[]);
    // Where the settings have to wait for room, what is saved or removed meanwhile counts.
    await keepRest({ ...rest, saved: null });
  }
  const settings = readSettings(rest.settings);
  await changeSettings(() => settings);
  // Before the rest goes: written once more, it would undo what the reader has changed since.
  await noteRestore({ name, end: 'finished' });
  await restWritten();
  return true;
}

/** Ends a restore that was broken off; throws where what is left of it cannot be written. Its caller holds the lock. */
export async function endBrokenOff(): Promise<void> {
  const noted = await notedRestore();
  if (noted === null || noted.end === 'undone') return;
  if (noted.end === 'finished') return restWritten();
  if (await writeRest(noted.name)) return announce();
  await discardStaged();
  await noteRestore({ name: noted.name, end: 'undone' });
}

/** The same, once nobody is at it any more. */
export async function endInterruptedRestore(): Promise<void> {
  await navigator.locks.request(RESTORE_LOCK, endBrokenOff);
}

/** The same, and what its reader is to be told: once, but for what still cannot be ended. Null where there was none. */
export async function tellInterruptedRestore(): Promise<RestoreNote | null> {
  return navigator.locks.request(RESTORE_LOCK, async () => {
    await endBrokenOff().catch(() => null);
    const noted = await notedRestore();
    if (noted !== null && noted.end !== null) await forgetRestore();
    return noted;
  });
}
