import fc from 'fast-check';
import type { Target } from './targets.ts';

export interface FuzzResult {
  runs: number;
  /** The counterexample with the seed that leads to it again; null where there is none. */
  failure: string | null;
}

/** Tries a target for so many milliseconds. The same seed tries the same inputs. */
export async function fuzz({ property }: Target, milliseconds: number, seed?: number): Promise<FuzzResult> {
  const details = await fc.check(property, {
    numRuns: Number.MAX_SAFE_INTEGER,
    plugins: [fc.interruptAfterTimeLimit(milliseconds)],
    ...(seed === undefined ? {} : { seed }),
  });
  return { runs: details.numRuns, failure: details.failed ? (fc.defaultReportMessage(details) ?? 'failed') : null };
}
