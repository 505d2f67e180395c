/** One life of a worker that writes, ended at a step of it as a browser ends a background. */
import { extension } from './fake-extension.ts';
import { commands } from 'vitest/browser';
import type { Flow, FromDyingWorker, ToDyingWorker } from './dying-worker.ts';

/** One script for all lives: loading its modules would take a worker longer than its life. */
const script = commands
  .bundle('tests/platform/dictionaries/dying-worker.ts')
  .then((code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));

/** Whether a flow came to its end within so many steps, in a worker that was ended otherwise. */
export async function live(flow: Flow, file: File, steps: number): Promise<boolean> {
  const worker = new Worker(await script);
  const end = new Promise<FromDyingWorker>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromDyingWorker>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  const { stored } = extension;
  worker.postMessage({ flow, file, steps, stored } satisfies ToDyingWorker, {});
  try {
    const ended = await end;
    for (const key of Object.keys(stored)) delete stored[key];
    Object.assign(stored, ended.stored);
    return ended.how === 'done';
  } finally {
    worker.terminate();
  }
}
