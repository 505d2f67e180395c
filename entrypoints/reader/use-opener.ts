/** Draws anew whenever the document's opening has come further. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Opener } from './opener.ts';

export function useOpener(opener: Opener): void {
  const [, draw] = useState(opener.opening);
  useLayoutEffect(() => {
    const follow = () => draw(opener.opening);
    const end = opener.watch(follow);
    // It may have come further since this was drawn.
    follow();
    return end;
  }, [opener]);
}
