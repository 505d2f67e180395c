/** The text of one PDF page as pdf.js gives it, brought into a frame in which it can be laid out: level lines, y downwards. */

/** What is used of a text item of pdf.js. Marked-content items have no `str`. */
export interface RawItem {
  str?: string;
  dir?: string;
  /** Text space to the page's own space. */
  transform?: readonly number[];
  width?: number;
  fontName?: string;
}

/** One run of glyphs. Its place in `PageText.items` is its place among the spans of the text layer. */
export interface TextItem {
  text: string;
  /** Left end of the baseline, its height on the page and its length, in points of the frame turned by `turn`. */
  x: number;
  y: number;
  width: number;
  /** Size of the font. */
  size: number;
  font: string;
  rtl: boolean;
  /** Degrees by which the text stands turned on the shown page, clockwise. */
  turn: number;
}

export interface PageText {
  /** From 1. */
  page: number;
  /** Height of the page as shown, in the points that items are measured in. */
  height: number;
  items: readonly TextItem[];
}

/** Brings the items of a page into the frame of the page as it is shown. `view` is the transform of its viewport. */
export function pageText(page: number, height: number, raw: readonly RawItem[], view: readonly number[]): PageText {
  const unit = Math.hypot(view[0] ?? 1, view[1] ?? 0);
  const items = raw.flatMap((item) => (item.str === undefined ? [] : [itemOf(item, view, unit)]));
  return { page, height, items };
}

function itemOf(raw: RawItem, view: readonly number[], unit: number): TextItem {
  const { str = '', dir, transform = [], width = 0, fontName = '' } = raw;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = times(view, transform);
  const turn = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const angle = (turn * Math.PI) / 180;
  return {
    text: str,
    x: e * Math.cos(angle) + f * Math.sin(angle),
    y: f * Math.cos(angle) - e * Math.sin(angle),
    width: width * unit,
    size: Math.hypot(c, d),
    font: fontName,
    rtl: dir === 'rtl',
    turn,
  };
}

function times(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
