/**
 * Readers give their items in batches, one for each piece of the file: a turn of promises for every item would cost more than
 * reading it.
 */
import type { FormatItem, Header } from './record.ts';

export type Batches = AsyncGenerator<readonly FormatItem[]>;

/** The items one after another, for whoever is in no hurry. */
export async function* itemsOf(batches: AsyncIterable<readonly FormatItem[]>): AsyncGenerator<FormatItem> {
  for await (const batch of batches) yield* batch;
}

/** The header, which stands first, and the rest; null where there is none. */
export async function headedBy(batches: Batches): Promise<{ header: Header; rest: Batches } | null> {
  const next = await batches.next();
  const [first, ...others] = next.done === true ? [] : next.value;
  return first?.type === 'header' ? { header: first.header, rest: withFirst(others, batches) } : null;
}

async function* withFirst(first: readonly FormatItem[], batches: Batches): Batches {
  try {
    yield first;
    yield* batches;
  } finally {
    await batches.return(undefined);
  }
}
