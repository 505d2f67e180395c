import { useState } from 'preact/hooks';
import type { PageTerm } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { PageStrings } from './strings/en/pages.ts';
import { usePageStrings } from './strings/words.ts';

/** Terms shown before "show all": about two lines. */
const FEW = 6;

/** What is known of the page behind the popup. */
export type PageState =
  /** No page to speak of: opened as a tab of its own. */
  | { status: 'none' }
  /** A page where the browser lets no extension run, or none answered. */
  | { status: 'cannot-run' }
  /** The user has not let us into this page, as far as the browser tells. */
  | { status: 'no-access' }
  /** No text for reading: a PDF, a drawing, data, or a document that is being edited. */
  | { status: 'not-read' }
  | { status: 'reading' }
  | { status: 'off'; where: 'site' | 'everywhere' }
  | { status: 'ready'; terms: readonly PageTerm[]; complete: boolean };

interface PageTermListProps {
  page: PageState;
  onGoTo: (key: EntryKey) => void;
}

/** "On this page": each term with how often it is marked; choosing one goes to it. */
export function PageTermList({ page, onGoTo }: PageTermListProps) {
  const text = usePageStrings().popup;
  const [all, setAll] = useState(false);
  if (page.status === 'none') return null;
  if (page.status !== 'ready' || page.terms.length === 0) return <p class="popup-note">{pageNote(page, text)}</p>;
  const { terms, complete } = page;
  const shown = all ? terms : terms.slice(0, FEW);
  return (
    <section class="page-terms" aria-label={text.onThisPage}>
      <h2>{text.onThisPage}</h2>
      <ul role="list">
        {shown.map(({ dictionary, entry, name, count, uncertain }) => (
          <li key={`${dictionary} ${entry}`}>
            <button
              type="button"
              class={uncertain ? 'chip chip-uncertain' : 'chip'}
              title={text.goTo(name)}
              onClick={() => onGoTo({ dictionary, entry })}
            >
              {name}{' '}
              <span class="chip-count" aria-hidden="true">
                {count}
              </span>
              <span class="said">
                , {text.times(count)}
                {uncertain && `, ${text.mayMean}`}
              </span>
            </button>
          </li>
        ))}
        {terms.length > FEW && (
          <li>
            <button type="button" class="link page-terms-more" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? text.fewerTerms : text.allTerms(terms.length)}
            </button>
          </li>
        )}
      </ul>
      {!complete && <p class="hint">{text.stillReading}</p>}
    </section>
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
    case 'off':
      return page.where === 'site' ? text.siteIsOff : text.allIsOff;
    case 'ready':
      return page.complete ? text.noTerms : text.reading;
    default:
      return text.reading;
  }
}
