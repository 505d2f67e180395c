/** A painter that is fetched when the first mark is to be drawn: a page with nothing to find loads nothing. */
import type { Mark } from '../mark.ts';
import type { Painter } from './painter.ts';

/** Milliseconds after which a painter that did not come is asked for again; then only with the next mark. */
const TRY_AGAIN = [500, 2000, 8000];

export function createDeferredPainter(load: () => Promise<Painter | null>): Painter {
  let painter: Painter | null = null;
  let loading = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const waiting = new Set<Mark>();

  async function fetch(): Promise<void> {
    if (loading || gone) return;
    loading = true;
    clearTimeout(timer);
    const loaded = await load().catch(() => null);
    loading = false;
    if (gone) return loaded?.destroy();
    if (loaded === null) {
      const rest = TRY_AGAIN[failures++];
      if (rest !== undefined) timer = setTimeout(() => waiting.size > 0 && void fetch(), rest);
      return;
    }
    painter = loaded;
    painter.paint([...waiting]);
    waiting.clear();
  }

  return {
    everywhere: true,
    paint(marks) {
      if (painter !== null) return painter.paint(marks);
      for (const mark of marks) waiting.add(mark);
      if (waiting.size > 0) void fetch();
    },
    erase(marks) {
      for (const mark of marks) waiting.delete(mark);
      painter?.erase(marks);
    },
    at: (x, y, target) => painter?.at(x, y, target) ?? null,
    boxes: (mark) => painter?.boxes(mark) ?? [],
    point: (mark) => painter?.point(mark),
    destroy() {
      gone = true;
      clearTimeout(timer);
      painter?.destroy();
    },
  };
}
