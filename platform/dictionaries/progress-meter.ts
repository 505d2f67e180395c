/** How far an import is, said often enough to be seen moving and seldom enough to cost nothing. */
import type { ImportProgress } from '@/lookup/dictionaries/import.ts';

export interface ProgressMeter {
  phase: (phase: ImportProgress['phase']) => void;
  reading: (file: { bytes: number; totalBytes: number }, entries: number, terms: number) => void;
}

/** Milliseconds between two reports. */
const PAUSE = 100;

/** Share of the file, and milliseconds, before which nothing is said of the time left. */
const ENOUGH = 0.02;
const ENOUGH_TIME = 1000;

export function createProgress(report: (progress: ImportProgress) => void): ProgressMeter {
  let last: ImportProgress = {
    phase: 'waiting',
    bytes: 0,
    totalBytes: null,
    entries: 0,
    terms: 0,
    secondsLeft: null,
  };
  let begun = 0;
  let reported = -Infinity;
  const say = (progress: ImportProgress): void => {
    last = progress;
    reported = performance.now();
    report(last);
  };
  return {
    phase: (phase) => say({ ...last, phase, secondsLeft: null }),
    reading({ bytes, totalBytes }, entries, terms) {
      const now = performance.now();
      if (begun === 0) begun = now;
      if (now - reported < PAUSE && bytes < totalBytes) return;
      const share = bytes / Math.max(1, totalBytes);
      const known = share > ENOUGH && now - begun > ENOUGH_TIME;
      const secondsLeft = known ? Math.ceil(((now - begun) / 1000) * (1 / share - 1)) : null;
      say({ phase: 'reading', bytes, totalBytes, entries, terms, secondsLeft });
    },
  };
}
