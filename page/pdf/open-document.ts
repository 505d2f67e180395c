/** Opens a PDF: asks for its password, tells how much has come, and says in plain kinds why it cannot be opened. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type Engine, type PdfSource, startLoading } from './engine.ts';

export type Failure =
  /** No PDF, or too damaged to be read. */
  | 'damaged'
  /** The address has nothing, or no longer. */
  | 'missing'
  /** The server refused: not signed in, not allowed. */
  | 'forbidden'
  /** The server answered with an error of its own. */
  | 'server'
  /** Nothing came: no network, or the browser lets nobody read the address. */
  | 'unreachable';

export interface OpenCallbacks {
  onProgress: (loaded: number, total: number | null) => void;
  /** The document is locked; `wrong`: what was given does not open it. */
  onPassword: (wrong: boolean, give: (password: string) => void) => void;
}

export type Opened = { ok: true; pdf: PDFDocumentProxy } | { ok: false; why: Failure };

/** Opens the document; null where it was given up meanwhile. */
export async function openDocument(
  engine: Engine,
  source: PdfSource,
  { onProgress, onPassword }: OpenCallbacks,
  signal: AbortSignal,
): Promise<Opened | null> {
  const started = engine.takeWorker();
  const task = startLoading(engine, source, started?.worker ?? null);
  const end = () => {
    void task
      .destroy()
      .catch(() => undefined)
      // One that pdf.js did not start for the document it does not end with it.
      .then(() => started?.end());
  };
  signal.addEventListener('abort', end, { once: true });
  task.onProgress = ({ loaded, total }: { loaded: number; total: number }) =>
    onProgress(loaded, total > 0 ? total : null);
  task.onPassword = (give: (password: string) => void, reason: number) =>
    onPassword(reason === engine.api.PasswordResponses.INCORRECT_PASSWORD, give);
  try {
    const pdf = await task.promise;
    return signal.aborted ? null : { ok: true, pdf };
  } catch (error) {
    return signal.aborted ? null : { ok: false, why: failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  const { name, status, missing } = error as { name?: string; status?: number; missing?: boolean };
  if (name === 'InvalidPDFException') return 'damaged';
  if (missing === true || status === 404 || status === 410) return 'missing';
  if (status === 401 || status === 402 || status === 403 || status === 451) return 'forbidden';
  return status !== undefined && status >= 400 ? 'server' : 'unreachable';
}

/** What the document calls itself; empty where it does not, or only as the program that made it would. */
export async function titleOf(pdf: PDFDocumentProxy): Promise<string> {
  try {
    const { info } = await pdf.getMetadata();
    const { Title } = info as { Title?: unknown };
    const title = typeof Title === 'string' ? Title.trim() : '';
    return /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|indd|qxd|dvi|tex|pdf))$/i.test(title) ? '' : title;
  } catch {
    return '';
  }
}
