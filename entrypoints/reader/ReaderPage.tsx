import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FindBar } from '@/components/reader/FindBar.tsx';
import { PasswordForm } from '@/components/reader/PasswordForm.tsx';
import { PdfTerms } from '@/components/reader/PdfTerms.tsx';
import { ReaderBar } from '@/components/reader/ReaderBar.tsx';
import { AccessNotice, FailureNotice, LoadingNotice, StartNotice } from '@/components/reader/ReaderNotice.tsx';
import { ReaderNote } from '@/components/reader/ReaderNote.tsx';
import { usePageStrings, useWords } from '@/components/strings/words.ts';
import { watchKeys } from '@/page/pdf/keys.ts';
import { leaveReader } from '@/platform/reader.ts';
import type { Opener } from './opener.ts';
import { useDrop } from './use-drop.ts';
import { useFind } from './use-find.ts';
import { useOpener } from './use-opener.ts';
import { useView } from './use-view.ts';

/** Pixels of width below which the list of terms covers the pages. */
const NARROW = 560;

/** The reader, wired: a PDF with its terms marked. */
export function ReaderPage({ opener }: { opener: Opener }) {
  const { language } = useWords();
  const text = usePageStrings().reader;
  useOpener(opener);
  const { opening, url, openFile } = opener;
  const { container, state } = useView(opening.stage === 'open' ? opening : null);
  const { view, marks, page, scale, fit, textless } = state;
  const find = useFind(view);
  const [listing, setListing] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [noted, setNoted] = useState(false);
  const dragging = useDrop(openFile);
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  const leave = url === null ? null : () => void leaveReader(url);
  const title = opening.stage === 'open' ? opening.title : '';

  useEffect(() => {
    document.title = title === '' ? text.title : `${title} – Vademecum`;
  }, [title, text]);

  useEffect(() => {
    if (view === null) return;
    const controller = new AbortController();
    const actions = { find: find.open, findAgain: find.next, print: () => setPrinting(true) };
    watchKeys(document, view, actions, controller.signal);
    return () => controller.abort();
  }, [view]);

  return (
    <div class="reader">
      <div class="vd reader-head" lang={language}>
        {view !== null && (
          <ReaderBar
            title={title}
            page={page}
            pages={view.document.numPages}
            onPage={(wanted) => view.goTo(wanted)}
            scale={scale}
            fit={fit}
            onZoom={(how) => view.zoom(how)}
            finding={find.isOpen}
            onFind={() => (find.isOpen ? find.close() : find.open())}
            listing={listing}
            onList={() => setListing(!listing)}
            onViewer={leave}
            onOpen={choose}
          />
        )}
        {view !== null && find.isOpen && (
          <FindBar
            query={find.query}
            state={state.find}
            turn={find.turn}
            onQuery={find.look}
            onNext={find.next}
            onClose={() => {
              find.close();
              container.current?.focus({ preventScroll: true });
            }}
          />
        )}
        {textless && !noted && <ReaderNote onClose={() => setNoted(true)}>{text.textless}</ReaderNote>}
        {printing && <ReaderNote onClose={() => setPrinting(false)}>{text.print}</ReaderNote>}
      </div>
      <div class="reader-body">
        <div
          key={opening.stage === 'open' ? opening.pdf.fingerprints[0] : 'none'}
          ref={container}
          class="reader-pages"
          // One scrolls by keyboard what has the focus.
          tabIndex={0}
          role="region"
          aria-label={text.document}
          data-print={text.print}
        >
          <div class="pdfViewer" />
        </div>
        {listing && marks !== null && (
          <PdfTerms
            terms={marks.terms()?.terms ?? null}
            complete={marks.terms()?.complete ?? true}
            onGoTo={(key) => {
              marks.goTo(key);
              // On a phone the list covers what one goes to.
              if (window.innerWidth < NARROW) setListing(false);
            }}
            onClose={() => setListing(false)}
          />
        )}
        {opening.stage !== 'open' && <Message opener={opener} onOpen={choose} />}
        {dragging && <div class="reader-drop">{text.drop}</div>}
      </div>
      <input
        ref={input}
        class="reader-file"
        type="file"
        accept="application/pdf,.pdf"
        aria-label={text.fileInput}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) openFile(file);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** What stands where the pages would be. */
function Message({ opener, onOpen }: { opener: Opener; onOpen: () => void }) {
  const { opening, url, again, allow } = opener;
  const leave = url === null ? null : () => void leaveReader(url);
  switch (opening.stage) {
    case 'loading':
      return <Sheet>{<LoadingNotice loaded={opening.loaded} total={opening.total} />}</Sheet>;
    case 'password':
      return <Sheet>{<PasswordForm wrong={opening.wrong} onGive={opening.give} />}</Sheet>;
    case 'no-access':
      return (
        <Sheet>
          <AccessNotice
            host={opening.url.startsWith('file:') ? null : new URL(opening.url).hostname}
            onAllow={allow}
            onOpen={onOpen}
            onViewer={() => void leaveReader(opening.url)}
          />
        </Sheet>
      );
    case 'failed':
      return (
        <Sheet>
          <FailureNotice
            why={opening.why}
            onOpen={onOpen}
            onAgain={opening.canTryAgain ? again : null}
            onViewer={url?.startsWith('blob:') === true ? null : leave}
          />
        </Sheet>
      );
    default:
      return <Sheet>{<StartNotice onOpen={onOpen} />}</Sheet>;
  }
}

function Sheet({ children }: { children: ComponentChildren }) {
  const { language } = useWords();
  return (
    <div class="vd reader-message" lang={language}>
      {children}
    </div>
  );
}
