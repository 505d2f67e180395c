import type { PageState } from './PageTermList.tsx';
import type { PageStrings } from '../strings/en/pages.ts';
import { usePageStrings } from '../strings/words.ts';

interface PageNoteProps {
  page: PageState;
  /** Marks the page once, where its site is marked only when asked. */
  onMark: () => void;
}

/** Why there is no list of terms, and what to do about it. */
export function PageNote({ page, onMark }: PageNoteProps) {
  const text = usePageStrings().popup;
  return (
    <div class="popup-note">
      <p role="status">{pageNote(page, text)}</p>
      {page.status === 'not-asked' && (
        <button type="button" class="button" onClick={onMark}>
          {text.markPage}
        </button>
      )}
    </div>
  );
}

function pageNote(page: PageState, text: PageStrings['popup']): string {
  switch (page.status) {
    case 'cannot-run':
      return text.cannotRun;
    case 'no-access':
      return text.noAccess;
    case 'not-read':
      return text.notRead;
    case 'not-asked':
      return text.notAsked;
    case 'off':
      return page.where === 'site' ? text.siteIsOff : text.allIsOff;
    case 'ready':
      return page.complete ? text.noTerms : text.reading;
    default:
      return text.reading;
  }
}
