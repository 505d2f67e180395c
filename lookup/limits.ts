/** Shared caps, checked at both ends. Each says why it is what it is. */

/** Characters of text in one `page.match`. 1 MB takes about 50 ms through extension messaging; a quarter keeps either side under a frame. */
export const MAX_MESSAGE_TEXT = 256 * 1024;

/** Characters of one block. Longer runs are generated data, not prose; what is beyond is not read. */
export const MAX_BLOCK_TEXT = 200_000;

/** Marks kept for one document. Beyond this a page is a term list, and every further position costs memory for nothing. */
export const MAX_MARKS = 20_000;

/** Characters of a selection or query that are looked up. The longest name in MeSH, MONDO and GO together is under 300. */
export const MAX_QUERY = 400;

/** Hits of one search; more than a person reads. */
export const MAX_HITS = 50;
