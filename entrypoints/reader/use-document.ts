/** The document that the reader shows: from its address or a file opened by hand, through loading and passwords, to the PDF or to why not. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
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

export interface OpenedDocument {
  opening: Opening;
  /** Where the document came from; null for a file opened by hand. */
  url: string | null;
  openFile: (file: File) => void;
  allow: () => void;
  again: () => void;
}

type Wanted = { url: string } | { file: File } | null;

/** Bytes at the head of a file in which it says that it is a PDF. */
const HEAD = 1024;

export function useDocument(engine: Promise<Engine>): OpenedDocument {
  const address = useMemo(() => readReaderAddress(location.search), []);
  const [wanted, setWanted] = useState<Wanted>(address.kind === 'file' ? { url: address.url } : null);
  const [turn, setTurn] = useState(0);
  const [opening, setOpening] = useState<Opening>(() => firstOf(address));

  useEffect(() => {
    if (wanted === null) return;
    const controller = new AbortController();
    void open(wanted, engine, (next) => !controller.signal.aborted && setOpening(next), controller.signal);
    return () => controller.abort();
  }, [wanted, turn, engine]);

  // Back from a file that was opened by hand to the document before it.
  useEffect(() => {
    const reload = () => location.reload();
    addEventListener('popstate', reload);
    return () => removeEventListener('popstate', reload);
  }, []);

  const openFile = useCallback((file: File) => {
    history.pushState(null, '', `/${readerPath('opened-by-hand')}`);
    setWanted({ file });
  }, []);
  const url = wanted !== null && 'url' in wanted ? wanted.url : null;
  const again = () => setTurn((before) => before + 1);
  return {
    opening,
    url,
    openFile,
    again,
    allow: () => void (url !== null && askToRead(url).then((allowed) => allowed && again())),
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
