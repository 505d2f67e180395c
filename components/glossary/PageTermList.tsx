import { useState } from 'preact/hooks';
import type { PageTerm } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { GlossaryExport, type GlossaryFormat } from './GlossaryExport.tsx';
import { PageNote } from './PageNote.tsx';
import { Stepper } from './Stepper.tsx';
import { usePageStrings } from '../strings/words.ts';

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
  /** Marked only when its reader asks for it. */
  | { status: 'not-asked' }
  | { status: 'reading' }
  | { status: 'off'; where: 'site' | 'everywhere' }
  | { status: 'ready'; terms: readonly PageTerm[]; complete: boolean };

interface PageTermListProps {
  page: PageState;
  onGoTo: (key: EntryKey) => void;
  onStep: (direction: 'next' | 'previous') => void;
  onMark: () => void;
  onExport: (format: GlossaryFormat) => void;
}

/** "On this page": each term with how often it is marked; choosing one goes to it, the arrows from mark to mark. */
export function PageTermList({ page, onGoTo, onStep, onMark, onExport }: PageTermListProps) {
  const text = usePageStrings().popup;
  const [all, setAll] = useState(false);
  if (page.status === 'none') return null;
  if (page.status !== 'ready' || page.terms.length === 0) return <PageNote page={page} onMark={onMark} />;
  const { terms, complete } = page;
  const shown = all ? terms : terms.slice(0, FEW);
  return (
    <section class="page-terms" aria-label={text.onThisPage}>
      <div class="page-terms-head">
        <h2>{text.onThisPage}</h2>
        <Stepper name={null} onStep={onStep} />
        <GlossaryExport onExport={onExport} />
      </div>
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
