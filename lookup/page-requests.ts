/** The requests that a page's frame answers, as schemas: each is parsed before use. */
import * as v from 'valibot';
import { MAX_QUERY } from './limits.ts';
import { entryKey, text } from './message-parts.ts';

/** Requests that a page's frame answers. */
export const pageRequests = {
  /** The terms marked in this frame. */
  'page.terms': v.object({}),
  /** Look up `text` where the selection is; null: whatever is selected in this frame now. */
  'page.lookUp': v.object({ text: v.nullable(text(MAX_QUERY + 1)) }),
  /** Bring the first mark of an entry into view and open its card. */
  'page.goTo': entryKey,
  /** Step to the next or previous mark. */
  'page.step': v.object({ direction: v.picklist(['next', 'previous']) }),
  /** Open the card of the mark last stepped to. */
  'page.openCard': v.object({}),
} as const;
