/** A painter that is fetched when the first mark is to be drawn: a page with nothing to find loads nothing. */
import type { Mark } from '../mark.ts';
import type { Painter } from './painter.ts';

export function createDeferredPainter(load: () => Promise<Painter | null>): Painter {
  let painter: Painter | null = null;
  let loading = false;
  let gone = false;
  const waiting = new Set<Mark>();

  async function fetch(): Promise<void> {
    if (loading) return;
    loading = true;
    const loaded = await load();
    if (gone) return loaded?.destroy();
    painter = loaded;
    painter?.paint([...waiting]);
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
      painter?.destroy();
    },
  };
}
