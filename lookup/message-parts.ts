/** Parts that several requests share. */
import * as v from 'valibot';

/** Text of at most `limit` UTF-16 code units. */
export const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

/** An `EntryKey`. Ids longer than this are no ids of ours: the readers refuse them. */
export const entryKey = v.object({ dictionary: text(200), entry: text(500) });
