/**
 * The document that the reader shows: from its address or a file opened by hand, through loading and passwords, to the PDF or to why
 * not. It begins at once, before anything is drawn.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Failure } from '@/components/reader/ReaderNotice.tsx';
import { fileName, readerPath, readReaderAddress } from '@/lookup/pdf/address.ts';
import type { Engine, PdfSource } from '@/page/pdf/engine.ts';
import { openDocument, titleOf } from '@/page/pdf/open-document.ts';
import { askToRead, mayRead } from '@/platform/reader.ts';

export type Opening =
  | { stage: 'start' }
  | { stage: 'no-access'; url: string }
  | { stage: 'loading'; loaded: number; total: number | null }
  | { stage: 'password'; wrong: boolean; give: (password: string) => void }
  | { stage: 'failed'; why: Failure; canTryAgain: boolean }
  | { stage: 'open'; engine: Engine; pdf: PDFDocumentProxy; title: string; ownTitle: Promise<string> };

export interface Opener {
  readonly opening: Opening;
  /** Where the document came from; null for a file opened by hand. */
  readonly url: string | null;
  /** Calls back when `opening` is another; gives what ends that. */
  watch: (callback: () => void) => () => void;
  openFile: (file: File) => void;
  allow: () => void;
  again: () => void;
}

type Wanted = { url: string } | { file: File } | null;

/** Bytes at the head of a file in which it says that it is a PDF. */
const HEAD = 1024;

/** Opens what the address names, if it names something. */
export function createOpener(engine: Promise<Engine>): Opener {
  const address = readReaderAddress(location.search);
  const callbacks = new Set<() => void>();
  let wanted: Wanted = address.kind === 'file' ? { url: address.url } : null;
  let opening = firstOf(address);
  let controller = new AbortController();

  function begin(): void {
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    const tell = (next: Opening) => {
      if (signal.aborted) return;
      opening = next;
      for (const callback of callbacks) callback();
    };
    if (wanted !== null) void open(wanted, engine, tell, signal);
  }

  const urlOf = () => (wanted !== null && 'url' in wanted ? wanted.url : null);
  // Back from a file that was opened by hand to the document before it.
  addEventListener('popstate', () => location.reload());
  begin();
  return {
    get opening() {
      return opening;
    },
    get url() {
      return urlOf();
    },
    watch(callback) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    openFile(file) {
      history.pushState(null, '', `/${readerPath('opened-by-hand')}`);
      wanted = { file };
      begin();
    },
    again: begin,
    allow() {
      const url = urlOf();
      if (url !== null) void askToRead(url).then((allowed) => allowed && begin());
    },
  };
}

function firstOf(address: ReturnType<typeof readReaderAddress>): Opening {
  const failed = (why: Failure): Opening => ({ stage: 'failed', why, canTryAgain: false });
  switch (address.kind) {
    case 'none':
      return { stage: 'start' };
    case 'file':
      return { stage: 'loading', loaded: 0, total: null };
    case 'refused':
      return failed(address.scheme === null ? 'noAddress' : { refused: address.scheme });
    case 'opened-by-hand':
      return failed('reopen');
    case 'private':
      return failed('private');
  }
}

async function open(
  wanted: { url: string } | { file: File },
  coming: Promise<Engine>,
  tell: (opening: Opening) => void,
  signal: AbortSignal,
): Promise<void> {
  tell({ stage: 'loading', loaded: 0, total: null });
  if ('url' in wanted && !(await mayRead(wanted.url))) return tell({ stage: 'no-access', url: wanted.url });
  const source = 'url' in wanted ? wanted : await sourceOf(wanted.file);
  if ('why' in source) return tell({ stage: 'failed', why: source.why, canTryAgain: false });
  const engine = await coming;
  const opened = await openDocument(
    engine,
    source,
    {
      onProgress: (loaded, total) => tell({ stage: 'loading', loaded, total }),
      onPassword: (wrong, give) => tell({ stage: 'password', wrong, give }),
    },
    signal,
  );
  if (opened === null) return;
  if (!opened.ok) return tell(failureOf(opened.why, wanted));
  const { pdf } = opened;
  const name = ('url' in wanted ? fileName(wanted.url) : wanted.file.name) ?? '';
  const ownTitle = titleOf(pdf);
  // Its pages do not wait for what it calls itself.
  tell({ stage: 'open', engine, pdf, title: name, ownTitle });
  tell({ stage: 'open', engine, pdf, title: (await ownTitle) || name, ownTitle });
}

async function sourceOf(file: File): Promise<PdfSource | { why: Failure }> {
  if (file.size === 0) return { why: { empty: file.name } };
  try {
    const data = new Uint8Array(await file.arrayBuffer());
    const head = new TextDecoder('latin1').decode(data.subarray(0, HEAD));
    return head.includes('%PDF-') ? { data } : { why: { notPdf: file.name } };
  } catch {
    return { why: 'file' };
  }
}

/** Kinds of address have ways of their own to fail. */
function failureOf(
  why: 'damaged' | 'missing' | 'forbidden' | 'server' | 'unreachable',
  wanted: { url: string } | { file: File },
): Opening {
  const protocol = 'url' in wanted ? new URL(wanted.url).protocol : null;
  if (protocol === null) return { stage: 'failed', why, canTryAgain: false };
  if (protocol === 'blob:') return { stage: 'failed', why: 'blob', canTryAgain: false };
  if (protocol === 'file:' && why !== 'damaged') return { stage: 'failed', why: 'file', canTryAgain: true };
  return { stage: 'failed', why: why === 'damaged' ? 'damagedAddress' : why, canTryAgain: true };
}
