/** The viewer of pdf.js behind the few things that the reader asks of it. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type * as PdfjsViewer from 'pdfjs-dist/web/pdf_viewer.mjs';

/** pdf.js's own viewer, and the folder of its pictures. */
export interface ViewerComponents {
  viewer: typeof PdfjsViewer;
  images: string;
}

/** The text of one drawn page: its spans in the order of the page's text items. */
export interface TextLayer {
  page: number;
  root: HTMLElement;
  spans: readonly HTMLElement[];
}

export interface FindState {
  /** Nothing asked yet, looking, found, or not. */
  status: 'none' | 'pending' | 'found' | 'wrapped' | 'not-found';
  current: number;
  total: number;
}

export interface FindRequest {
  query: string;
  again: boolean;
  backwards: boolean;
}

/** Where the reader is: a page, a point of it in PDF points, and how large it is shown. */
export interface Position {
  page: number;
  left: number;
  top: number;
  scale: string;
}

/** Ways of zooming that follow the window. */
export type Fit = 'auto' | 'page-width' | 'page-fit' | 'page-actual';

export interface PdfViewEvents {
  /** A page's text has been drawn, or drawn anew. */
  onLayer: (page: number) => void;
  onPage: (page: number) => void;
  onScale: (scale: number) => void;
  onFind: (state: FindState) => void;
  onPosition: (position: Position) => void;
  /** The first page can be read. */
  onReady: () => void;
}

export interface PdfView {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly container: HTMLElement;
  layer(page: number): TextLayer | null;
  goTo(page: number): void;
  zoom(how: 'in' | 'out' | Fit): void;
  rotate(degrees: 90 | -90): void;
  find(request: FindRequest): void;
  endFind(): void;
  restore(position: Position): void;
  destroy(): void;
}

/** What `events` of pdf.js carry, as far as it is read here. */
interface ViewerEvent {
  pageNumber?: number;
  pageIndex?: number;
  scale?: number;
  state?: number;
  matchesCount?: { current: number; total: number };
  location?: { pageNumber: number; left: number; top: number; scale: string | number };
}

/** No forms that could be filled in and then not be saved; no editing. */
const SHOW_ANNOTATIONS = 1;
const NO_EDITOR = -1;

/** Ways of zooming whose scale is another in another window. */
const FITS: readonly string[] = ['auto', 'page-width', 'page-fit'] satisfies Fit[];

/** Screen pixels of one canvas: phones run out of memory before they run out of sharpness. */
const MAX_CANVAS = 2 ** 25;

export function createPdfView(
  components: ViewerComponents,
  pdf: PDFDocumentProxy,
  container: HTMLDivElement,
  events: PdfViewEvents,
): PdfView {
  const { EventBus, PDFLinkService, PDFFindController, PDFViewer, LinkTarget, FindState: States } = components.viewer;
  const controller = new AbortController();
  const { signal } = controller;
  const bus = new EventBus();
  const links = new PDFLinkService({ eventBus: bus, externalLinkTarget: LinkTarget.BLANK });
  const finder = new PDFFindController({ eventBus: bus, linkService: links });
  const options: ConstructorParameters<typeof PDFViewer>[0] & { abortSignal: AbortSignal } = {
    container,
    eventBus: bus,
    linkService: links,
    findController: finder,
    annotationMode: SHOW_ANNOTATIONS,
    annotationEditorMode: NO_EDITOR,
    imageResourcesPath: components.images,
    maxCanvasPixels: MAX_CANVAS,
    // Not in its types: the one way to have it let go of the container.
    abortSignal: signal,
  };
  const viewer = new PDFViewer(options);
  links.setViewer(viewer);

  const listen = (name: string, listener: (event: ViewerEvent) => void) => bus.on(name, listener, { signal });
  let waiting: Position | null = null;
  let ready = false;
  let counts = { current: 0, total: 0 };
  let status: FindState['status'] = 'none';

  listen('pagesinit', () => {
    if (waiting !== null) return apply(waiting);
    viewer.currentScaleValue = 'auto';
  });
  listen('textlayerrendered', ({ pageNumber = 0 }) => {
    events.onLayer(pageNumber);
    if (!ready) {
      ready = true;
      events.onReady();
    }
  });
  // Finding writes the spans of a page anew; its own listener comes before this one.
  listen('updatetextlayermatches', ({ pageIndex = -1 }) => {
    for (const page of pageIndex >= 0 ? [pageIndex + 1] : drawn()) events.onLayer(page);
  });
  listen('pagechanging', ({ pageNumber = 1 }) => events.onPage(pageNumber));
  listen('scalechanging', ({ scale = 1 }) => events.onScale(scale));
  listen('updateviewarea', ({ location }) => {
    if (location === undefined) return;
    const { pageNumber: page, left, top, scale } = location;
    events.onPosition({ page, left, top, scale: viewer.currentScaleValue || String(Number(scale) / 100) });
  });
  listen('updatefindcontrolstate', ({ state, matchesCount }) => {
    if (matchesCount !== undefined) counts = matchesCount;
    const names = { [States.FOUND]: 'found', [States.NOT_FOUND]: 'not-found', [States.WRAPPED]: 'wrapped' } as const;
    status = names[state ?? -1] ?? 'pending';
    events.onFind({ status, ...counts });
  });
  listen('updatefindmatchescount', ({ matchesCount }) => {
    if (matchesCount !== undefined) counts = matchesCount;
    events.onFind({ status, ...counts });
  });

  viewer.setDocument(pdf);
  links.setDocument(pdf);
  followSize(
    container,
    () => {
      const { currentScaleValue: value } = viewer;
      if (viewer.pagesCount > 0 && FITS.includes(value)) viewer.currentScaleValue = value;
    },
    signal,
  );

  function pageView(page: number): PdfjsViewer.PDFPageView | undefined {
    return viewer.getPageView(page - 1) as PdfjsViewer.PDFPageView | undefined;
  }

  function drawn(): number[] {
    return [...viewer.getCachedPageViews()].flatMap(({ id }: PdfjsViewer.PDFPageView) => id ?? []);
  }

  function apply({ page, left, top, scale }: Position): void {
    viewer.currentScaleValue = scale;
    viewer.scrollPageIntoView({
      pageNumber: page,
      destArray: [null, { name: 'XYZ' }, left, top, null],
      allowNegativeOffset: true,
    });
  }

  return {
    document: pdf,
    container,
    get page() {
      return viewer.currentPageNumber;
    },
    layer(page) {
      const view = pageView(page);
      const root = view?.textLayer?.div;
      const highlighter = view?._textHighlighter as { textDivs?: HTMLElement[] | null } | undefined;
      const spans = highlighter?.textDivs;
      if (root === undefined || root === null || !root.isConnected || !spans || spans.length === 0) return null;
      return { page, root, spans };
    },
    goTo(page) {
      viewer.currentPageNumber = Math.min(Math.max(1, page), viewer.pagesCount);
    },
    zoom(how) {
      if (how === 'in') viewer.increaseScale();
      else if (how === 'out') viewer.decreaseScale();
      else viewer.currentScaleValue = how;
    },
    rotate(degrees) {
      viewer.pagesRotation = (viewer.pagesRotation + degrees + 360) % 360;
    },
    find({ query, again, backwards }) {
      counts = again ? counts : { current: 0, total: 0 };
      bus.dispatch('find', {
        source: container,
        type: again ? 'again' : '',
        query,
        caseSensitive: false,
        entireWord: false,
        highlightAll: true,
        findPrevious: backwards,
        matchDiacritics: false,
      });
    },
    endFind() {
      bus.dispatch('findbarclose', { source: container });
    },
    restore(position) {
      if (viewer.pagesCount > 0) apply(position);
      else waiting = position;
    },
    destroy() {
      controller.abort();
      viewer.cleanup();
      viewer.setDocument(null);
      links.setDocument(null);
    },
  };
}

/** Calls back when the box has another size. By its border: scroll bars, which come and go with the scale, are within. */
function followSize(box: HTMLElement, callback: () => void, signal: AbortSignal): void {
  let [width, height] = [box.offsetWidth, box.offsetHeight];
  const observer = new ResizeObserver(() => {
    if (box.offsetWidth === width && box.offsetHeight === height) return;
    [width, height] = [box.offsetWidth, box.offsetHeight];
    if (width > 0 && height > 0) callback();
  });
  observer.observe(box);
  signal.addEventListener('abort', () => observer.disconnect());
}
