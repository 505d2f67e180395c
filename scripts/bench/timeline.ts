/**
 * What the extension costs a page's main thread, read from the browser's own timeline: the processor time of the slices in which
 * our script is started, called or continued. The sampling profiler is not used, since it multiplies the cost of code that runs
 * for the first time, which is nearly all of ours.
 */
import type { CDPSession, Page } from 'playwright-core';

/** What our code did on a page's main thread, in milliseconds of the thread's own time. */
export interface Cost {
  total: number;
  /** The most of it in one task, during which the page could do nothing else. */
  longest: number;
  /** The thread's time in a function of the page's that goes by a certain name, for comparison; NaN where it did not run. */
  floor: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Thread time: what other processes of a busy machine take does not count. */
  tdur?: number;
  args: {
    data?: { url?: string; functionName?: string; isMainFrame?: boolean };
    fileName?: string;
    worldName?: string;
  };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'v8.execute'];

/** Name of our world, as the browser tells it. */
const WORLD = 'Vademecum';

/** What our code costs a page while something happens in it; `floor` names the function to compare it with. */
export async function costOf(page: Page, floor: string, happen: () => Promise<void>): Promise<Cost> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await happen();
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  return costIn(events, floor);
}

/** Slices that begin a script of some world, by name of the event. */
const ENTRIES = new Set(['EvaluateScript', 'v8.run', 'v8.callFunction', 'FunctionCall']);

/**
 * Sums our slices since the page was entered, task by task. A turn of promises says not whose it is: it counts as ours unless its
 * task has run a script of the page and none of ours, which errs against us.
 */
function costIn(events: readonly TraceEvent[], floor: string): Cost {
  const entered = events.filter(({ name, args }) => name === 'CommitLoad' && args.data?.isMainFrame === true).at(-1);
  if (entered === undefined) throw new Error('No page was entered: nothing was measured.');
  const thread = events
    .filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === entered.pid && tid === entered.tid && ts >= entered.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  if (!thread.some(isOurs)) throw new Error('The extension did not run in this page: nothing was measured.');
  let total = 0;
  let longest = 0;
  let task: Task = { end: 0, ours: 0, promises: 0, isOurs: false, isPages: false };
  /** Until when everything belongs to a slice that is counted already. */
  let counted = 0;
  const close = () => {
    const cost = task.ours + (task.isOurs || !task.isPages ? task.promises : 0);
    total += cost;
    longest = Math.max(longest, cost);
  };
  for (const event of thread) {
    if (event.ts >= task.end) {
      close();
      task = { end: event.ts + (event.dur ?? 0), ours: 0, promises: 0, isOurs: false, isPages: false };
    }
    const time = (event.tdur ?? 0) / 1000;
    const mine = isOurs(event);
    if (mine) task.isOurs = true;
    else if (ENTRIES.has(event.name) && isPages(event)) task.isPages = true;
    if (event.ts < counted) continue;
    if (mine) task.ours += time;
    else if (event.name === 'RunMicrotasks') task.promises += time;
    else continue;
    counted = event.ts + (event.dur ?? 0);
  }
  close();
  const compared = thread.find(({ args }) => args.data?.functionName === floor)?.tdur ?? Number.NaN;
  return { total, longest, floor: compared / 1000 };
}

interface Task {
  end: number;
  ours: number;
  promises: number;
  isOurs: boolean;
  isPages: boolean;
}

function isOurs({ name, args }: TraceEvent): boolean {
  if (!ENTRIES.has(name)) return false;
  return args.worldName === WORLD || (args.data?.url ?? args.fileName ?? '').startsWith('chrome-extension://');
}

function isPages({ args }: TraceEvent): boolean {
  return args.worldName !== undefined || args.data?.url !== undefined;
}
