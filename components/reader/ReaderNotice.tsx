import type { ComponentChildren } from 'preact';
import type { PageStrings } from '../strings/en/pages.ts';
import { usePageStrings, useWords } from '../strings/words.ts';

/** Why there is nothing to read. */
export type Failure =
  | 'damaged'
  | 'damagedAddress'
  | 'missing'
  | 'forbidden'
  | 'server'
  | 'unreachable'
  | 'blob'
  | 'file'
  | 'noAddress'
  | 'reopen'
  | 'private'
  | { refused: string }
  | { notPdf: string }
  | { empty: string };

interface FailureNoticeProps {
  why: Failure;
  onOpen: () => void;
  /** Null where trying again cannot help. */
  onAgain: (() => void) | null;
  /** Null where the browser's viewer could show nothing either. */
  onViewer: (() => void) | null;
}

/** What is wrong, and what to do. */
export function FailureNotice({ why, onOpen, onAgain, onViewer }: FailureNoticeProps) {
  const text = usePageStrings().reader;
  return (
    <Notice heading={headingOf(why, text)} alert={why !== 'reopen'}>
      <p>{sentenceOf(why, text)}</p>
      <p class="reader-ways">
        {onAgain !== null && (
          <button type="button" class="button" onClick={onAgain}>
            {text.failed.again}
          </button>
        )}
        {onViewer !== null && (
          <button type="button" class="button" onClick={onViewer}>
            {text.viewer}
          </button>
        )}
        <button type="button" class="button" onClick={onOpen}>
          {text.open}
        </button>
      </p>
    </Notice>
  );
}

function headingOf(why: Failure, text: PageStrings['reader']): string {
  if (why === 'reopen') return text.failed.reopenHeading;
  return why === 'private' ? text.failed.privateHeading : text.failed.heading;
}

function sentenceOf(why: Failure, text: PageStrings['reader']): string {
  if (typeof why === 'string') return text.failed[why];
  if ('refused' in why) return text.failed.refused(why.refused);
  return 'notPdf' in why ? text.failed.notPdf(why.notPdf) : text.failed.empty(why.empty);
}

interface AccessNoticeProps {
  /** Null: a file of this computer, which no prompt gives access to. */
  host: string | null;
  onAllow: () => void;
  onOpen: () => void;
  onViewer: () => void;
}

/** Access to the site was withdrawn: says so and asks. */
export function AccessNotice({ host, onAllow, onOpen, onViewer }: AccessNoticeProps) {
  const text = usePageStrings().reader;
  const { heading, why, give, files, localFiles } = text.access;
  return (
    <Notice heading={heading(host ?? localFiles)}>
      <p>{host === null ? files : why}</p>
      <p class="reader-ways">
        {host !== null && (
          <button type="button" class="button" onClick={onAllow}>
            {give(host)}
          </button>
        )}
        <button type="button" class="button" onClick={onViewer}>
          {text.viewer}
        </button>
        <button type="button" class="button" onClick={onOpen}>
          {text.open}
        </button>
      </p>
    </Notice>
  );
}

/** Nothing is open: how to open something. */
export function StartNotice({ onOpen }: { onOpen: () => void }) {
  const text = usePageStrings().reader;
  return (
    <Notice heading={text.start}>
      <p>{text.startHint}</p>
      <p class="reader-ways">
        <button type="button" class="button" onClick={onOpen}>
          {text.open}
        </button>
      </p>
    </Notice>
  );
}

/** The PDF is on its way. */
export function LoadingNotice({ loaded, total }: { loaded: number; total: number | null }) {
  const text = usePageStrings().reader;
  const { locale } = useWords();
  const megabytes = (bytes: number) => (bytes / 1e6).toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <div class="reader-notice reader-loading">
      <p role="status">{text.loading}</p>
      <progress max={1} {...(total !== null && { value: Math.min(1, loaded / total) })} aria-label={text.loading} />
      {loaded > 0 && <p class="hint">{text.loaded(megabytes(loaded), total === null ? null : megabytes(total))}</p>}
    </div>
  );
}

interface NoticeProps {
  heading: string;
  alert?: boolean;
  children: ComponentChildren;
}

function Notice({ heading, alert = false, children }: NoticeProps) {
  return (
    <div class="reader-notice" role={alert ? 'alert' : undefined}>
      <h2>{heading}</h2>
      {children}
    </div>
  );
}
