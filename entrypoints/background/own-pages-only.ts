/**
 * What only our own pages may ask. A web page cannot send messages at all, but a page that has broken out of its sandbox speaks
 * with the voice of the script in it: what it could learn or change is kept to what that script needs.
 */
import type { BackgroundProtocol, Routes } from '@/lookup/messages.ts';
import { isOwnPage } from '@/platform/about.ts';
import type { Asker } from '@/platform/messaging.ts';

/** Everything that says what the reader has looked up, kept or installed beyond the marks on their own page. */
export const OWN_PAGES_ONLY = [
  'search',
  'search.lines',
  'library.overview',
  'pending.take',
  'glossary.get',
] as const satisfies readonly (keyof BackgroundProtocol)[];

/** The same routes; those above leave everybody else without an answer. */
export function ownPagesOnly(
  routes: Routes<BackgroundProtocol, Asker>,
  isOwn: (url: string) => boolean = isOwnPage,
): Routes<BackgroundProtocol, Asker> {
  const guarded = OWN_PAGES_ONLY.map((type) => [type, guard(type, routes[type] as Handler, isOwn)] as const);
  return { ...routes, ...Object.fromEntries(guarded) };
}

type Handler = (params: unknown, asker: Asker) => Promise<unknown>;

function guard(type: string, handler: Handler, isOwn: (url: string) => boolean): Handler {
  return (params, asker) => {
    if (asker.frameUrl !== null && isOwn(asker.frameUrl)) return handler(params, asker);
    return Promise.reject(new Error(`“${type}” is for our own pages.`));
  };
}
