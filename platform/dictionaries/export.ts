/** Dictionaries as files of our own format. */
import { type InstalledDictionary, isBuiltIn } from '@/lookup/dictionaries.ts';
import { writeVademecum } from '@/lookup/formats/write-vademecum.ts';
import type { Entry } from '@/lookup/model.ts';
import { loadLibrary } from '../library.ts';
import { entriesOf } from './entries.ts';

/** Terms from which a file is packed: plain text that people may read below, a fifth of the size above. */
const PACKED_FROM = 20_000;

/** A dictionary as a stream of text, an entry at a time. */
export function dictionaryText(dictionary: InstalledDictionary): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { info, address } = dictionary;
  // Exported, the library is a dictionary like any other; its own name stays that of what came with the extension.
  const named = isBuiltIn(info.id) ? { ...info, id: 'vademecum-library' } : info;
  const text = writeVademecum(named, entries(dictionary), address);
  return new ReadableStream<string>({
    async pull(controller) {
      const next = await text.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await text.return(undefined);
    },
  }).pipeThrough<Uint8Array<ArrayBuffer>>(new TextEncoderStream());
}

/** A dictionary as a file to keep. */
export async function exportDictionary(dictionary: InstalledDictionary): Promise<{ blob: Blob; name: string }> {
  const packed = dictionary.terms >= PACKED_FROM;
  const plain = dictionaryText(dictionary);
  const stream = packed ? plain.pipeThrough(new CompressionStream('gzip')) : plain;
  return {
    blob: await new Response(stream).blob(),
    name: `${dictionary.info.id}.vademecum.json${packed ? '.gz' : ''}`,
  };
}

async function* entries(dictionary: InstalledDictionary): AsyncGenerator<Entry> {
  if (isBuiltIn(dictionary.info.id)) yield* (await loadLibrary()).entries;
  else yield* entriesOf(dictionary);
}
