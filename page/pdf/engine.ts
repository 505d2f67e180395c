/** pdf.js and its viewer components, as they are shipped: loaded when the first PDF is opened. */
import type * as Pdfjs from 'pdfjs-dist';
import type * as PdfjsViewer from 'pdfjs-dist/web/pdf_viewer.mjs';

/** Addresses of the parts of pdf.js; folders end in a slash. */
export interface EngineFiles {
  api: string;
  viewer: string;
  style: string;
  worker: string;
  cMaps: string;
  icc: string;
  fonts: string;
  wasm: string;
  images: string;
}

export interface Engine {
  api: typeof Pdfjs;
  /** Comes later than the library: a document can be opened meanwhile. */
  viewer: Promise<typeof PdfjsViewer>;
  files: EngineFiles;
  /** The worker that is starting already, for the first document; for each further one pdf.js starts its own. */
  takeWorker: () => StartedWorker | null;
}

/** A worker that pdf.js was given and does not end by itself. */
export interface StartedWorker {
  worker: Pdfjs.PDFWorker;
  end: () => void;
}

/** The parts of pdf.js in one folder, as the build lays them out. */
export function engineFiles(base: string): EngineFiles {
  const at = (path: string) => new URL(path, base).href;
  return {
    api: at('pdf.min.mjs'),
    viewer: at('pdf_viewer.mjs'),
    style: at('pdf_viewer.css'),
    worker: at('pdf.worker.min.mjs'),
    cMaps: at('cmaps/'),
    icc: at('iccs/'),
    fonts: at('standard_fonts/'),
    wasm: at('wasm/'),
    images: at('images/'),
  };
}

/**
 * Loads pdf.js. The viewer finds the library through the global that the library leaves, so one comes after the other. A worker that
 * runs already saves the time until the library would start one.
 */
export async function loadEngine(files: EngineFiles, port: Worker | null): Promise<Engine> {
  const api = (await import(/* @vite-ignore */ files.api)) as typeof Pdfjs;
  api.GlobalWorkerOptions.workerSrc = files.worker;
  let started = port === null ? null : ownWorker(api, port);
  const viewer = import(/* @vite-ignore */ files.viewer) as Promise<typeof PdfjsViewer>;
  // Whoever needs it hears of it; until then it is nobody's.
  viewer.catch(() => undefined);
  const takeWorker = () => {
    const taken = started;
    started = null;
    return taken;
  };
  return { api, viewer, files, takeWorker };
}

function ownWorker(api: typeof Pdfjs, port: Worker): StartedWorker {
  const worker = api.PDFWorker.create({ port, verbosity: api.VerbosityLevel.ERRORS });
  const end = () => {
    worker.destroy();
    port.terminate();
  };
  return { worker, end };
}

/** What a PDF is read from: an address, or the bytes of a file that the reader opened. */
export type PdfSource = { url: string } | { data: Uint8Array<ArrayBuffer> };

/** Starts to load a document. Cookies go along, as when the browser itself opens the address: journals know their readers by them. */
export function startLoading(
  { api, files }: Engine,
  source: PdfSource,
  worker: Pdfjs.PDFWorker | null,
): Pdfjs.PDFDocumentLoadingTask {
  return api.getDocument({
    ...source,
    ...(worker !== null && { worker }),
    withCredentials: true,
    cMapUrl: files.cMaps,
    iccUrl: files.icc,
    standardFontDataUrl: files.fonts,
    wasmUrl: files.wasm,
    // By itself pdf.js fetches them so only from http addresses, and what it does instead hangs on those of an extension.
    useWorkerFetch: true,
    verbosity: api.VerbosityLevel.ERRORS,
  });
}
