import type { KeptEntry } from '@/lookup/kept-entry.ts';
import type { Card as CardData } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { Density, Scope } from '@/lookup/settings.ts';
import { WholeEntry } from '../card/WholeEntry.tsx';
import type { GlossaryFormat } from '../glossary/GlossaryExport.tsx';
import { PageTermList, type PageState } from '../glossary/PageTermList.tsx';
import { PdfOffer } from '../reader/PdfOffer.tsx';
import { SearchFrame, type SearchFrameProps } from '../search/SearchFrame.tsx';
import { usePageStrings } from '../strings/words.ts';
import { PopupFoot } from './PopupFoot.tsx';
import { RecentChips } from './RecentChips.tsx';

export interface PopupProps extends Omit<SearchFrameProps, 'onPanel'> {
  /** The article shown before anything is typed. */
  first: { status: 'loading' } | { status: 'failed' } | { status: 'ready'; card: CardData };
  page: PageState;
  /** The site of the page behind the popup; null where nothing is ever marked. */
  site: { host: string; on: boolean; locked: boolean } | null;
  onSite: (on: boolean) => void;
  /** What marking "on" means. */
  scope: Scope;
  everywhere: boolean;
  onEverywhere: (on: boolean) => void;
  density: Density;
  onDensity: (density: Density) => void;
  onGoTo: (key: EntryKey) => void;
  onStep: (direction: 'next' | 'previous') => void;
  /** Marks this page once, where its site is marked only when asked. */
  onMark: () => void;
  onExport: (format: GlossaryFormat) => void;
  recent: readonly KeptEntry[];
  onClearRecent: () => void;
  /** Opens the side panel, with an article or as it was last; absent where there is none. */
  onPanel?: ((key: EntryKey | null) => void) | undefined;
  /** Shows the PDF of this tab in the reader; absent where the tab shows none. */
  onReadPdf?: (() => void) | undefined;
  /** Opens the reader, to open a file in it. */
  onOpenPdf?: (() => void) | undefined;
}

/** The toolbar popup: search, what is on this page, what was looked up, an article whole, and the switches. */
export function PopupView(props: PopupProps) {
  const { onPanel } = props;
  return (
    <SearchFrame
      {...props}
      kind="popup"
      onShowPanel={onPanel && (() => onPanel(null))}
      homeName={usePageStrings().popup.backToPage}
      home={<Home {...props} />}
      foot={<PopupFoot {...props} />}
    />
  );
}

function Home(props: PopupProps) {
  const { first, recent, now, services, onOpen, onClearRecent, onPolicy } = props;
  const text = usePageStrings().popup;
  return (
    <>
      {props.onReadPdf === undefined ? <PageTermList {...props} /> : <PdfOffer onRead={props.onReadPdf} />}
      {recent.length > 0 && <RecentChips entries={recent} onOpen={onOpen} onClear={onClearRecent} />}
      {first.status === 'ready' ? (
        <WholeEntry card={first.card} now={now} services={services} onOpen={onOpen} onPolicy={onPolicy} />
      ) : first.status === 'loading' ? (
        <p class="popup-message" role="status">
          {text.loading}
        </p>
      ) : (
        <p class="popup-message" role="alert">
          {text.failed}
        </p>
      )}
    </>
  );
}
