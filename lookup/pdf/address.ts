/** The reader's address, which keeps that of the PDF: `reader.html?file=URL`. */

export type ReaderAddress =
  /** No document is named. */
  | { kind: 'none' }
  | { kind: 'file'; url: string }
  /** Something else than the address of a document, or of a kind that is not opened. `scheme` is null where it is no address at all. */
  | { kind: 'refused'; scheme: string | null }
  /** A file of this computer, opened by hand before the page was loaded anew. */
  | { kind: 'opened-by-hand' }
  /** Asked for in a private window where the browser lets no page of an extension open. */
  | { kind: 'private' };

const SCHEMES = new Set(['http:', 'https:', 'blob:', 'file:']);

const BY_HAND = 'opened-by-hand';
const PRIVATE = 'private';

export function readReaderAddress(search: string): ReaderAddress {
  const params = new URLSearchParams(search);
  if (params.has(PRIVATE)) return { kind: 'private' };
  if (params.has(BY_HAND)) return { kind: 'opened-by-hand' };
  const file = params.get('file');
  if (file === null) return { kind: 'none' };
  if (!URL.canParse(file)) return { kind: 'refused', scheme: null };
  const { protocol, href } = new URL(file);
  return SCHEMES.has(protocol) ? { kind: 'file', url: href } : { kind: 'refused', scheme: protocol };
}

/** Path and query of the reader with this document, or with one opened by hand, or to say why there is none. */
export function readerPath(what: { url: string } | 'opened-by-hand' | 'private' | 'nothing'): string {
  if (typeof what === 'object') return `reader.html?file=${encodeURIComponent(what.url)}`;
  if (what === 'nothing') return 'reader.html';
  return `reader.html?${what === 'private' ? PRIVATE : BY_HAND}`;
}

/** Whether the reader could open this address. */
export function isReadable(url: string): boolean {
  return URL.canParse(url) && SCHEMES.has(new URL(url).protocol);
}

/** Whether an address speaks of a PDF, for browsers that do not tell what a tab shows: .pdf, /pdf/…, ?type=pdf. */
export function namesPdf(url: string): boolean {
  if (!isReadable(url)) return false;
  const { pathname, search } = new URL(url);
  return /\.pdf$|\/(?:pdf|epdf|pdfdirect|pdfft)(?:\/|$)/i.test(pathname) || /[?&=/.]pdf(?:$|[&#])/i.test(search);
}

/** The last part of an address's path, to call the document by; null where it has none. */
export function fileName(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { pathname, protocol } = new URL(url);
  if (protocol === 'blob:') return null;
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(last) || null;
  } catch {
    return last;
  }
}
