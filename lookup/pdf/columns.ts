/**
 * Reading order. A page is cut at the left edge of a column wherever lines stand side by side there; what runs across (a title, an
 * abstract, a wide figure's caption) cuts the columns into bands, and each band is read column by column.
 */
import type { Stretch } from './stretches.ts';

/** Rows of two columns side by side from which there are columns at all; fewer are a table's or a form's. */
const ROWS = 3;

/** A column is at least this part of the width that is cut: narrower ones are a table's. */
const NARROWEST = 0.18;

/** Points by which glyphs may hang over a column's edge. */
const HANG = 3;

/** Cuts within cuts: three columns need two, and no page needs more than this. */
const DEEPEST = 4;

/** The page's stretches in reading order, one list for each column or band. Text that stands turned comes last. */
export function columnsOf(stretches: readonly Stretch[]): Stretch[][] {
  const turns = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const own = turns.get(stretch.turn);
    if (own === undefined) turns.set(stretch.turn, [stretch]);
    else own.push(stretch);
  }
  return [...turns.values()].sort((a, b) => b.length - a.length).flatMap((level) => cut(level, 0));
}

function cut(stretches: readonly Stretch[], depth: number): Stretch[][] {
  if (stretches.length === 0) return [];
  const edge = depth < DEEPEST ? edgeOf(stretches) : null;
  if (edge === null) return [level(stretches)];
  const backwards = stretches.filter(({ rtl }) => rtl).length * 2 > stretches.length;
  const columns: Stretch[][] = [];
  let across: Stretch[] = [];
  let left: Stretch[] = [];
  let right: Stretch[] = [];
  const flushAcross = () => {
    if (across.length > 0) columns.push(across);
    across = [];
  };
  const flushSides = () => {
    for (const side of backwards ? [right, left] : [left, right]) columns.push(...cut(side, depth + 1));
    left = [];
    right = [];
  };
  for (const stretch of level(stretches)) {
    if (isLeft(stretch, edge)) {
      flushAcross();
      left.push(stretch);
    } else if (isRight(stretch, edge)) {
      flushAcross();
      right.push(stretch);
    } else {
      flushSides();
      across.push(stretch);
    }
  }
  flushAcross();
  flushSides();
  return columns;
}

/** The left edge of a column, where most lines stand beside others; null where lines stand alone. */
function edgeOf(stretches: readonly Stretch[]): number | null {
  const x0 = Math.min(...stretches.map((stretch) => stretch.x0));
  const width = Math.max(...stretches.map((stretch) => stretch.x1)) - x0;
  const starts = new Map<number, number>();
  for (const stretch of stretches) {
    const place = Math.round(stretch.x0 / 2);
    starts.set(place, (starts.get(place) ?? 0) + 1);
  }
  let best: { edge: number; rows: number } | null = null;
  for (const [place, count] of [...starts].sort(([a], [b]) => a - b)) {
    const edge = place * 2 - 1;
    if (count < ROWS || edge < x0 + NARROWEST * width || edge > x0 + (1 - NARROWEST) * width) continue;
    const rows = rowsBeside(stretches, edge, NARROWEST * width);
    if (rows >= ROWS && (best === null || rows > best.rows)) best = { edge, rows };
  }
  return best?.edge ?? null;
}

/** How many lines left of the edge have one beside them on the right. Cells of a table are too narrow to count. */
function rowsBeside(stretches: readonly Stretch[], edge: number, narrowest: number): number {
  const isWide = ({ x0, x1 }: Stretch) => x1 - x0 > narrowest;
  const right = stretches.filter((stretch) => isRight(stretch, edge) && isWide(stretch)).map(({ y }) => y);
  return stretches.filter(
    (stretch) =>
      isLeft(stretch, edge) && isWide(stretch) && right.some((y) => Math.abs(y - stretch.y) < 1.2 * stretch.size),
  ).length;
}

const isLeft = ({ x1 }: Stretch, edge: number) => x1 <= edge + HANG;
const isRight = ({ x0 }: Stretch, edge: number) => x0 >= edge - HANG;

/** From top to bottom, and along each line in the direction it is read. */
function level(stretches: readonly Stretch[]): Stretch[] {
  const lines: Stretch[][] = [];
  for (const stretch of [...stretches].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && isOnLine(stretch, first)) line.push(stretch);
    else lines.push([stretch]);
  }
  return lines.flatMap((line) => {
    const width = ({ x0, x1 }: Stretch) => x1 - x0;
    const backwards = line.reduce((sum, one) => sum + (one.rtl ? 1 : -1) * width(one), 0) > 0;
    return line.sort((a, b) => (backwards ? b.x0 - a.x0 : a.x0 - b.x0));
  });
}

/** Whether two stretches stand on one line. */
export function isOnLine(a: Stretch, b: Stretch): boolean {
  return Math.abs(a.y - b.y) <= 0.4 * Math.max(a.size, b.size);
}
