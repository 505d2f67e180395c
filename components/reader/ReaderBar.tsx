import { useEffect, useState } from 'preact/hooks';
import { Tool } from './ReaderGlyph.tsx';
import { usePageStrings } from '../strings/words.ts';

/** Ways of zooming that follow the window. */
export type Fit = 'auto' | 'page-width' | 'page-fit' | 'page-actual';

const FITS: readonly Fit[] = ['auto', 'page-width', 'page-fit', 'page-actual'];

export interface ReaderBarProps {
  title: string;
  page: number;
  pages: number;
  onPage: (page: number) => void;
  /** How large the pages are shown, 1 being their actual size, and what that follows. */
  scale: number;
  fit: Fit | null;
  onZoom: (how: 'in' | 'out' | Fit) => void;
  finding: boolean;
  onFind: () => void;
  listing: boolean;
  onList: () => void;
  /** Null: the document has no address that the browser's viewer could show. */
  onViewer: (() => void) | null;
  onOpen: () => void;
}

/** The bar over the pages: list of terms, page, zoom, find, and ways out. */
export function ReaderBar(props: ReaderBarProps) {
  const { title, page, pages, onPage, scale, fit, onZoom, finding, onFind, listing, onList, onViewer, onOpen } = props;
  const text = usePageStrings().reader;
  return (
    <header class="reader-bar" aria-label={text.tools}>
      <Tool label={text.terms} glyph="list" pressed={listing} onPress={onList} />
      <span class="reader-group">
        <Tool label={text.previousPage} glyph="previous" disabled={page <= 1} onPress={() => onPage(page - 1)} />
        <Tool label={text.nextPage} glyph="next" disabled={page >= pages} onPress={() => onPage(page + 1)} />
        <PageField page={page} pages={pages} onPage={onPage} />
      </span>
      <span class="reader-group">
        <Tool label={text.zoomOut} glyph="minus" onPress={() => onZoom('out')} />
        <select
          class="field reader-zoom"
          aria-label={text.zoom}
          value={fit ?? 'custom'}
          onChange={({ currentTarget: { value } }) => onZoom(value as Fit)}
        >
          {fit === null && <option value="custom">{text.percent(scale)}</option>}
          {FITS.map((one) => (
            <option key={one} value={one}>
              {text.fits[one]}
            </option>
          ))}
        </select>
        <Tool label={text.zoomIn} glyph="plus" onPress={() => onZoom('in')} />
      </span>
      <h1 class="reader-title" title={title}>
        {title}
      </h1>
      <span class="reader-group">
        <Tool label={text.find} glyph="find" pressed={finding} onPress={onFind} />
        {onViewer !== null && (
          <Tool label={text.viewer} title={`${text.viewer}. ${text.viewerHint}.`} glyph="leave" onPress={onViewer} />
        )}
        <Tool label={text.open} glyph="open" onPress={onOpen} />
      </span>
    </header>
  );
}

function PageField({ page, pages, onPage }: Pick<ReaderBarProps, 'page' | 'pages' | 'onPage'>) {
  const text = usePageStrings().reader;
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const go = () => {
    const wanted = Number.parseInt(typed, 10);
    if (Number.isInteger(wanted)) onPage(Math.min(Math.max(1, wanted), pages));
    setTyped(String(page));
  };
  return (
    <label class="reader-page">
      <span class="said">{text.page}</span>
      <input
        class="field"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        size={Math.max(2, String(pages).length)}
        value={typed}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={go}
        onKeyDown={({ key }) => key === 'Enter' && go()}
      />{' '}
      <span>{text.ofPages(pages)}</span>
    </label>
  );
}
