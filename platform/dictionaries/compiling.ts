/**
 * Compiling a dictionary while it is read: all of it here, or its names in a second worker. Reading, packing and what the senses
 * need take about as long as the names, so that two workers are done in little more than half the time.
 */
import {
  type CompiledDictionary,
  createDictionaryCompiler,
  createSensesCompiler,
} from '@/lookup/dictionaries/compiler.ts';
import { NamesPacker } from '@/lookup/dictionaries/names-batch.ts';
import type { DictionaryId, Entry } from '@/lookup/model.ts';
import type { FromCompiler, ToCompiler } from './import-messages.ts';

export interface Compiling {
  add: (entry: Entry) => void;
  /** To be awaited now and then: resolves when there is room for more. */
  room: () => Promise<void>;
  finish: () => AsyncIterable<Partial<CompiledDictionary>> | Iterable<Partial<CompiledDictionary>>;
}

/** Compiles in this thread. */
export function compileHere(dictionary: DictionaryId): Compiling {
  return { ...createDictionaryCompiler(dictionary), room: () => Promise.resolve() };
}

/** Batches on their way to the other worker: enough that neither waits for the other's every pause, half a megabyte in memory. */
const AHEAD = 8;

/** Compiles what the senses know in this thread, and the names in the one behind the port. */
export function compileBeside(dictionary: DictionaryId, port: MessagePort): Compiling {
  const senses = createSensesCompiler(dictionary);
  const answers = answersOf(port);
  const names = new NamesPacker();
  const tell = (message: ToCompiler): void => port.postMessage(message);
  let under = 0;
  tell({ type: 'begin', dictionary });
  const send = (): void => {
    const batch = names.given();
    port.postMessage({ type: 'entries', batch } satisfies ToCompiler, [batch.text.buffer, batch.numbers.buffer]);
    under++;
  };
  return {
    add(entry) {
      senses.add(entry);
      names.add(entry);
    },
    async room() {
      if (names.full) send();
      for (; under > AHEAD; under--) await answers();
    },
    async *finish() {
      send();
      tell({ type: 'finish' });
      yield* senses.finish();
      for (;;) {
        const answer = await answers();
        if (answer.type === 'part') yield answer.part;
        else if (answer.type === 'done') return;
      }
    },
  };
}

/** The other worker could not compile the names; the message is the browser's. */
export class NamesFailedError extends Error {
  override readonly name = 'NamesFailedError';
}

/** The answers of the other worker, one at each call; throws what it says went wrong. */
function answersOf(port: MessagePort): () => Promise<FromCompiler> {
  const come: FromCompiler[] = [];
  let waiting: (() => void) | null = null;
  port.addEventListener('message', ({ data }: MessageEvent<FromCompiler>) => {
    come.push(data);
    waiting?.();
  });
  port.start();
  return async () => {
    let answer = come.shift();
    for (; answer === undefined; answer = come.shift()) await new Promise<void>((resolve) => (waiting = resolve));
    if (answer.type === 'failed') throw new NamesFailedError(answer.message);
    return answer;
  };
}
