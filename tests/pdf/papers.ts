/** Small papers for tests, each with one difficulty of real ones. */
import { type Line, makePdf, PAGE } from './make-pdf.ts';
import { halfBlackJbig2, greyJpx } from './pictures.ts';

/** Distance of two baselines. */
const LEADING = 13;

/** Lines one under the other. */
export function column(x: number, y: number, texts: readonly string[], more: Partial<Line> = {}): Line[] {
  return texts.map((text, at) => ({ x, y: y + at * LEADING, text, ...more }));
}

const head = (page: number): Line[] => [
  { x: 60, y: 40, text: 'Annals of glucagonoma research', size: 8 },
  { x: 500, y: 40, text: `Page ${page} of 2`, size: 8 },
];

/**
 * Two pages in two columns, under a running head that names a term: a definition on page 1 that is used on page 2, words broken at
 * lines, columns and over the page's end, a footnote in between, and a reference list.
 */
export const twoColumns = () =>
  makePdf({
    title: 'A rash of the groin',
    pages: [
      {
        lines: [
          ...head(1),
          { x: 60, y: 80, text: 'A rash of the groin and what it tells of the pancreas', size: 18, bold: true },
          ...column(60, 110, [
            'This summary runs across both columns. It speaks of weight loss, of a sore tongue and of a rash in rings.',
          ]),
          { x: 60, y: 150, text: 'Introduction', bold: true, size: 12 },
          ...column(60, 168, [
            'Necrolytic migratory erythema (NME) is',
            'rare. It is seen with a tumour of the alpha',
            'cells that makes a hormone, the gluca-',
            'gonoma, and it may go before every other',
            'sign by months. Lines of this column are',
            'all of the same kind, and there are a few of',
            'them, as in any paper. The last one of these',
            'goes on at the head of the next: somato-',
          ]),
          ...column(310, 168, [
            'statin analogues are one of the treatments.',
            'Beside them stands surgery. This column',
            'is the right one, and it is read second. It',
            'speaks of octreotide as well. Then comes',
            'what is known of zinc, of amino acids and',
            'of fatty acids, none of which heals alone.',
            'At its end a sentence is left open, for the',
            'page comes to its end as well and the gluca-',
          ]),
          { x: 310, y: 300, text: '* A footnote in small print stands here.', size: 7 },
        ],
      },
      {
        lines: [
          ...head(2),
          ...column(60, 80, [
            'gonoma of the other page goes on here.',
            'Whoever has NME is asked about weight,',
            'and a scan is made. In this paper the short',
            'form was explained on the page before.',
            'It holds here as well, and it holds in the',
            'column to the right.',
          ]),
          ...column(310, 80, [
            'Patients with NME were followed for years.',
            'Octreotide eased the rash in many of them.',
            'The rest of this column is there so that it',
            'is a column, and not a cell of a table. It',
            'has some lines of the usual length, and it',
            'comes to its end.',
          ]),
          { x: 310, y: 175, text: 'References', bold: true, size: 12 },
          ...column(310, 193, [
            '1. Doe J, Roe R. Glucagonoma in the elderly.',
            'J Nowhere 2001;12:34-56.',
            '2. Poe P. Octreotide once more. J Nowhere',
            '2003;13:1-9.',
          ]),
        ],
      },
    ],
  });

/** Ligatures as one letter, and a word set in two pieces with and without a blank between. */
export const ligatures = () =>
  makePdf({
    pages: [
      {
        lines: [
          { x: 60, y: 100, text: 'The \ufb01rst \ufb02ush of a glucagonoma.' },
          { x: 60, y: 120, text: 'A gluca' },
          { x: 60 + 33.35, y: 120, text: 'gonoma set in two pieces.' },
          { x: 60, y: 140, text: 'Octreotide' },
          { x: 115, y: 140, text: 'stands apart without a blank.' },
        ],
      },
    ],
  });

/** One page shown turned, with text that is set so that it stands level, and a line at its side that does not. */
export const rotated = () =>
  makePdf({
    pages: [
      {
        rotate: 90,
        lines: [
          { x: 100, y: 700, text: 'A glucagonoma on a page that is turned.', turn: 90 },
          { x: 113, y: 700, text: 'Octreotide stands on the line below it.', turn: 90 },
          { x: 400, y: 400, text: 'Sideways: glucagonoma', turn: 0 },
        ],
      },
    ],
  });

/** Right to left: Hebrew as files hold it, letter by letter from left to right, round a Latin word. */
export const rightToLeft = () => {
  const backwards = (text: string) => Array.from(text).toReversed().join('');
  return makePdf({
    pages: [
      {
        lines: [
          { x: 300, y: 100, text: backwards('המטופל סבל מפריחה') },
          { x: 230, y: 120, text: 'glucagonoma' },
          { x: 300, y: 120, text: backwards('הגידול נקרא') },
        ],
      },
    ],
  });
};

export const locked = () =>
  makePdf({ password: 'sesame', pages: [{ lines: [{ x: 60, y: 100, text: 'A glucagonoma behind a lock.' }] }] });

/** Pictures of both formats, and a line of text beside them. */
export const pictures = () =>
  makePdf({
    pages: [
      {
        lines: [{ x: 60, y: 60, text: 'Two pictures and a glucagonoma.' }],
        pictures: [
          greyJpx({ x: 100, y: 100, width: 100, height: 100 }),
          halfBlackJbig2({ x: 300, y: 100, width: 100, height: 100 }),
        ],
      },
    ],
  });

/** A scan: a picture of a page and no text. */
export const scan = () =>
  makePdf({ pages: [{ pictures: [greyJpx({ x: 0, y: 0, width: PAGE.width, height: PAGE.height })] }] });

/** A link over a line. */
export const linked = (url: string) =>
  makePdf({
    pages: [
      {
        lines: [{ x: 60, y: 100, text: 'A link to elsewhere, and a glucagonoma.' }],
        link: { x: 60, y: 90, width: 100, height: 14, url },
      },
    ],
  });

/** As many pages as wanted, each with a term, running heads and feet. */
export const long = (pages: number) =>
  makePdf({
    pages: Array.from({ length: pages }, (_, i) => ({
      lines: [
        { x: 60, y: 40, text: 'A book of many pages', size: 8 },
        { x: 60, y: 80, text: `Chapter ${i + 1}`, bold: true, size: 16 },
        ...column(
          60,
          110,
          Array.from(
            { length: 45 },
            (_, line) =>
              `Line ${line + 1} of page ${i + 1} has nothing to say but that it is there${line === 20 ? ', and names a glucagonoma' : ''}.`,
          ),
        ),
        { x: 290, y: 810, text: `${i + 1}`, size: 8 },
      ],
    })),
  });

/** A PDF cut off in the middle, and something that only calls itself one. */
export const damaged = () => twoColumns().slice(0, 900);
export const notAPdf = () => Uint8Array.from(Buffer.from('<!doctype html><title>Sign in</title>'));
