/** The other side of `compileBeside`: takes entries as they come and gives back what was compiled of their names. */
import { buffersOf, createNamesCompiler } from '@/lookup/dictionaries/compiler.ts';
import { namedIn } from '@/lookup/dictionaries/names-batch.ts';
import { messageOf } from '@/lookup/formats/faults.ts';
import { release } from '@/lookup/release.ts';
import type { FromCompiler, ToCompiler } from './import-messages.ts';

/** Serves one import at the other end of the port. */
export function serveNames(port: MessagePort): void {
  const tell = (message: FromCompiler, transfer: Transferable[] = []): void => port.postMessage(message, transfer);
  let compiler: ReturnType<typeof createNamesCompiler> | null = null;
  const take = (message: ToCompiler): void => {
    if (message.type === 'begin') compiler = createNamesCompiler(message.dictionary);
    else if (message.type === 'entries') {
      for (const entry of namedIn(message.batch)) compiler?.add(entry);
      release(message.batch.text, message.batch.numbers);
      tell({ type: 'taken' });
    } else {
      for (const part of compiler?.finish() ?? []) tell({ type: 'part', part }, buffersOf(part));
      tell({ type: 'done' });
    }
  };
  port.addEventListener('message', ({ data }: MessageEvent<ToCompiler>) => {
    try {
      take(data);
    } catch (error) {
      tell({ type: 'failed', message: messageOf(error) });
    }
  });
  port.start();
}
