/** Writes small PDFs for tests: text set where a test wants it, pictures, a turn, a password. */
import { encrypting, hex, ID } from './encrypt.ts';

export interface Line {
  /** Points from the left and from the top of the page. */
  x: number;
  y: number;
  text: string;
  /** Size of the font; 10 unless given. */
  size?: number;
  bold?: boolean;
  /** Degrees by which the line stands turned, anticlockwise. */
  turn?: number;
  /** Points between its letters. */
  tracking?: number;
}

export interface Picture {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Entries of the picture's dictionary besides its type and length. */
  dictionary: string;
  data: Uint8Array;
}

export interface PaperPage {
  lines?: readonly Line[];
  pictures?: readonly Picture[];
  /** Degrees by which the page is shown turned. */
  rotate?: 0 | 90 | 180 | 270;
  link?: { x: number; y: number; width: number; height: number; url: string };
}

export interface Paper {
  pages: readonly PaperPage[];
  title?: string;
  /** The password without which it does not open. */
  password?: string;
}

export const PAGE = { width: 595, height: 842 };

/** Letters outside Latin 1 are drawn as boxes by a font of our own that says which letters they are. */
const FIRST_BOX = 1;

export function makePdf({ pages, title, password }: Paper): Uint8Array<ArrayBuffer> {
  const key = password === undefined ? null : encrypting(password);
  const objects: (string | { dictionary: string; data: Uint8Array })[] = [];
  const add = (object: (typeof objects)[number]): number => objects.push(object);
  const boxes = new Map<string, number>();
  const catalog = add('');
  const tree = add('');
  const plain = add(fontOf('Helvetica'));
  const bold = add(fontOf('Helvetica-Bold'));
  const boxFont = add('');
  const kids = pages.map((page) => {
    const pictures = (page.pictures ?? []).map((picture) => ({
      ...picture,
      id: add({
        dictionary: `/Type /XObject /Subtype /Image ${picture.dictionary}`,
        data: picture.data,
      }),
    }));
    const content = add({ dictionary: '', data: latin(contentOf(page, pictures, boxes)) });
    const fonts = `/Font << /F1 ${plain} 0 R /F2 ${bold} 0 R /F3 ${boxFont} 0 R >>`;
    const images = `/XObject << ${pictures.map(({ id }) => `/I${id} ${id} 0 R`).join(' ')} >>`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Rotate ${page.rotate ?? 0} ` +
        `/Resources << ${fonts} ${images} >> /Contents ${content} 0 R ${linkOf(page)} >>`,
    );
  });
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`;
  addBoxFont(boxes, boxFont, objects, add);
  const info =
    title === undefined
      ? null
      : add(`<< /Title ${key ? hex(key.encrypt(objects.length + 1, latin(title))) : `(${escaped(title)})`} >>`);
  const encrypt = key === null ? null : add(key.dictionary);
  return write(objects, { catalog, info, encrypt }, key);
}

function fontOf(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>`;
}

function contentOf(
  { lines = [] }: PaperPage,
  pictures: readonly (Picture & { id: number })[],
  boxes: Map<string, number>,
): string {
  const drawn = pictures.map(
    ({ id, x, y, width, height }) => `q ${width} 0 0 ${height} ${x} ${PAGE.height - y - height} cm /I${id} Do Q`,
  );
  const set = lines.map(({ x, y, text, size = 10, bold = false, turn = 0, tracking = 0 }) => {
    const angle = (turn * Math.PI) / 180;
    const [c, s] = [Math.cos(angle), Math.sin(angle)].map((value) => value.toFixed(5));
    const isBoxed = /[^\n -ÿ\ufb01\ufb02]/.test(text);
    const shown = isBoxed
      ? boxed(text, boxes)
      : `(${escaped(text.replaceAll('\ufb01', '\x01').replaceAll('\ufb02', '\x02'))})`;
    const font = isBoxed ? 'F3' : bold ? 'F2' : 'F1';
    return `BT /${font} ${size} Tf ${tracking} Tc ${c} ${s} ${-Number(s)} ${c} ${x} ${PAGE.height - y} Tm ${shown} Tj ET`;
  });
  return [...drawn, ...set].join('\n');
}

/** The text in the codes of the font of boxes. */
function boxed(text: string, boxes: Map<string, number>): string {
  const codes = Array.from(text, (letter) => {
    if (!boxes.has(letter)) boxes.set(letter, FIRST_BOX + boxes.size);
    return (boxes.get(letter) ?? 0).toString(16).padStart(2, '0');
  });
  return `<${codes.join('')}>`;
}

function addBoxFont(
  boxes: ReadonlyMap<string, number>,
  id: number,
  objects: (string | { dictionary: string; data: Uint8Array })[],
  add: (object: { dictionary: string; data: Uint8Array }) => number,
): void {
  const box = add({ dictionary: '', data: latin('600 0 0 0 500 700 d1 0 0 500 700 re f') });
  const blank = add({ dictionary: '', data: latin('600 0 d0') });
  const lines = [...boxes].map(
    ([letter, code]) =>
      `<${code.toString(16).padStart(2, '0')}> <${[...letter].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`,
  );
  const map = add({
    dictionary: '',
    data: latin(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def 1 begincodespacerange <00> <ff> endcodespacerange\n` +
        `${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar endcmap end end`,
    ),
  });
  const last = FIRST_BOX + Math.max(0, boxes.size - 1);
  const names = [...boxes].map(([letter]) => (letter === ' ' ? '/blank' : '/box'));
  objects[id - 1] =
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /box ${box} 0 R /blank ${blank} 0 R >> ` +
    `/Encoding << /Type /Encoding /Differences [${FIRST_BOX} ${names.join(' ') || '/box'}] >> /FirstChar ${FIRST_BOX} /LastChar ${last} ` +
    `/Widths [${Array.from({ length: last - FIRST_BOX + 1 }, () => 600).join(' ')}] /ToUnicode ${map} 0 R /Resources << >> >>`;
}

function linkOf({ link }: PaperPage): string {
  if (link === undefined) return '';
  const { x, y, width, height, url } = link;
  const box = [x, PAGE.height - y - height, x + width, PAGE.height - y].join(' ');
  return `/Annots [<< /Type /Annot /Subtype /Link /Rect [${box}] /Border [0 0 0] /A << /S /URI /URI (${escaped(url)}) >> >>]`;
}

function write(
  objects: readonly (string | { dictionary: string; data: Uint8Array })[],
  { catalog, info, encrypt }: { catalog: number; info: number | null; encrypt: number | null },
  key: ReturnType<typeof encrypting> | null,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  let length = parts[0]?.length ?? 0;
  const put = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  const places = objects.map((object, index) => {
    const at = length;
    put(latin(`${index + 1} 0 obj\n`));
    if (typeof object === 'string') put(latin(object));
    else {
      const data = key === null ? object.data : key.encrypt(index + 1, object.data);
      put(latin(`<< ${object.dictionary} /Length ${data.length} >>\nstream\n`));
      put(data);
      put(latin('\nendstream'));
    }
    put(latin('\nendobj\n'));
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root ${catalog} 0 R${info === null ? '' : ` /Info ${info} 0 R`}${
    encrypt === null ? '' : ` /Encrypt ${encrypt} 0 R`
  } /ID [${hex(ID)} ${hex(ID)}] >>`;
  const start = length;
  put(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  const file = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}
