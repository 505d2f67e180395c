/** Running heads and feet: what stands in the margin of a page and again, but for its numbers, in that of a neighbour. */
import type { PageText } from './page-text.ts';
import type { Stretch } from './stretches.ts';

/** A page with its stretches, as kept while its neighbours are looked at. */
export interface LaidPage {
  text: PageText;
  stretches: readonly Stretch[];
  margins: readonly { stretch: Stretch; words: string }[];
}

/** Parts of a page's height in which heads and feet stand. */
const HEAD = 0.12;
const FOOT = 0.88;

/** Points by which the same head may stand higher or lower on a neighbour. */
const SHIFT = 6;

/** Pages before and after that are looked at: left and right pages have heads of their own. */
export const NEIGHBOURS = 2;

const NUMBER_ALONE = /^(?:page|seite|p\.)?\s*#(?:\s*(?:of|von|\/)\s*#)?$/;

/** Lays a page out into stretches and reads its margins. */
export function layPage(text: PageText, stretches: readonly Stretch[]): LaidPage {
  const body = usualSize(stretches);
  const margins = stretches
    .filter(
      // What is larger than the text is a heading, though pages begin with one like it ("Chapter 3").
      ({ y, turn, size }) => turn === 0 && size <= 1.1 * body && (y < HEAD * text.height || y > FOOT * text.height),
    )
    .map((stretch) => ({ stretch, words: wordsOf(stretch, text) }));
  return { text, stretches, margins };
}

/** The page's heads and feet, by those of its neighbours. */
export function furnitureOf({ margins }: LaidPage, neighbours: readonly LaidPage[]): ReadonlySet<Stretch> {
  const others = neighbours.flatMap((page) => page.margins);
  return new Set(
    margins
      .filter(
        ({ stretch, words }) =>
          NUMBER_ALONE.test(words) ||
          others.some((other) => other.words === words && Math.abs(other.stretch.y - stretch.y) < SHIFT),
      )
      .map(({ stretch }) => stretch),
  );
}

/** Size of the font of most lines. */
function usualSize(stretches: readonly Stretch[]): number {
  const sizes = stretches.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

function wordsOf(stretch: Stretch, { items }: PageText): string {
  const text = stretch.items.map((index) => items[index]?.text ?? '').join('');
  return text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
