import { useId, useRef } from 'preact/hooks';
import type { GlossaryText } from '@/lookup/glossary/glossary.ts';
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { GlossaryFormat } from '../glossary/GlossaryExport.tsx';
import { PageGlossary } from '../glossary/PageGlossary.tsx';
import type { PageState } from '../glossary/PageTermList.tsx';
import { SearchFrame, type SearchFrameProps } from '../search/SearchFrame.tsx';
import { usePageStrings } from '../strings/words.ts';
import { KeptList } from './KeptList.tsx';

/** What the panel shows while nothing is typed or opened. */
export type PanelPart = 'page' | 'recent' | 'saved';

const PARTS: readonly PanelPart[] = ['page', 'recent', 'saved'];

export interface PanelProps extends Omit<SearchFrameProps, 'onPanel'> {
  part: PanelPart;
  onPart: (part: PanelPart) => void;
  page: PageState;
  texts: ReadonlyMap<string, GlossaryText>;
  at: { key: EntryKey; position: number; of: number } | null;
  onStep: (direction: 'next' | 'previous', key: EntryKey) => void;
  onMark: () => void;
  onExport: (format: GlossaryFormat) => void;
  recent: readonly KeptEntry[];
  /** False: the reader wants none remembered. */
  remembers: boolean;
  onClearRecent: () => void;
}

/** The side panel: an article to read beside the page, this page's glossary, what was looked up and what was saved; and search. */
export function PanelView(props: PanelProps) {
  const { parts } = usePageStrings().panel;
  return <SearchFrame {...props} kind="panel" homeName={parts[props.part]} home={<Parts {...props} />} />;
}

function Parts(props: PanelProps) {
  const { part, onPart } = props;
  const text = usePageStrings().panel;
  const id = useId();
  const tabs = useRef<HTMLDivElement>(null);
  const choose = (next: PanelPart) => {
    onPart(next);
    tabs.current?.querySelector<HTMLElement>(`[data-part="${next}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = (event.key === 'ArrowRight') !== isRightToLeft(tabs.current);
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    const next = PARTS[(PARTS.indexOf(part) + (forward ? 1 : PARTS.length - 1)) % PARTS.length];
    if (next !== undefined) choose(next);
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={text.what} ref={tabs} onKeyDown={onKeyDown}>
        {PARTS.map((one) => (
          <button
            key={one}
            type="button"
            class="tab"
            role="tab"
            id={`${id}-${one}`}
            data-part={one}
            aria-selected={one === part}
            aria-controls={`${id}-part`}
            tabIndex={one === part ? 0 : -1}
            onClick={() => onPart(one)}
          >
            {text.parts[one]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-part`} aria-labelledby={`${id}-${part}`} class="panel-part">
        {part === 'page' ? (
          <PageGlossary {...props} />
        ) : part === 'recent' ? (
          <Recent {...props} />
        ) : (
          <Saved {...props} />
        )}
      </div>
    </>
  );
}

function isRightToLeft(element: HTMLElement | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

function Recent({ recent, remembers, onOpen, onClearRecent }: PanelProps) {
  const text = usePageStrings();
  if (recent.length === 0) return <p class="popup-message">{remembers ? text.kept.noRecent : text.kept.recentOff}</p>;
  return (
    <>
      <KeptList heading={text.panel.parts.recent} entries={recent} onOpen={onOpen} />
      <p class="panel-foot">
        <button type="button" class="link" onClick={onClearRecent}>
          {text.kept.clear}
        </button>
      </p>
    </>
  );
}

function Saved({ saved, onOpen, onSave }: PanelProps) {
  const text = usePageStrings();
  if (saved.length === 0) return <p class="popup-message">{text.kept.noSaved}</p>;
  return (
    <KeptList heading={text.panel.parts.saved} entries={saved} onOpen={onOpen} onRemove={(key) => onSave(key, false)} />
  );
}
