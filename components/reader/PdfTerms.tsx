import type { PageTerm } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { Tool } from './ReaderGlyph.tsx';
import { usePageStrings, useWords } from '../strings/words.ts';

export interface PdfTermsProps {
  /** In order of appearance; null while nothing is marked anywhere. */
  terms: readonly PageTerm[] | null;
  complete: boolean;
  onGoTo: (key: EntryKey) => void;
  onClose: () => void;
}

/** The paper's glossary: each term with how often and on which pages it stands; choosing one goes to it. */
export function PdfTerms({ terms, complete, onGoTo, onClose }: PdfTermsProps) {
  const { language } = useWords();
  const text = usePageStrings().reader;
  return (
    <aside
      class="vd reader-terms"
      lang={language}
      aria-label={text.terms}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div class="reader-terms-head">
        <h2>{text.terms}</h2>
        <Tool label={text.termsClose} glyph="close" onPress={onClose} />
      </div>
      {terms === null ? (
        <p class="hint">{text.termsOff}</p>
      ) : (
        <>
          {terms.length === 0 && complete && <p class="hint">{text.termsNone}</p>}
          <ul role="list">
            {terms.map((term) => (
              <li key={`${term.dictionary} ${term.entry}`}>
                <TermLine term={term} onGoTo={onGoTo} />
              </li>
            ))}
          </ul>
          {!complete && (
            <p class="hint" role="status">
              {text.termsReading}
            </p>
          )}
        </>
      )}
    </aside>
  );
}

function TermLine({ term, onGoTo }: { term: PageTerm; onGoTo: (key: EntryKey) => void }) {
  const text = usePageStrings().reader;
  const { dictionary, entry, name, count, uncertain, pages = [] } = term;
  return (
    <button
      type="button"
      class={uncertain ? 'reader-term reader-term-uncertain' : 'reader-term'}
      title={text.goTo(name)}
      onClick={() => onGoTo({ dictionary, entry })}
    >
      <span class="reader-term-name">{name}</span>
      <span class="reader-term-places">
        {text.termCount(count)}
        {pages.length > 0 && `, ${text.termPages(runsOf(pages))}`}
        {uncertain && `, ${text.mayMean}`}
      </span>
    </button>
  );
}

/** Pages in order, with runs of three and more drawn together: 1, 3–6, 9. */
export function runsOf(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs
    .flatMap(([from, to]) => (to - from < 2 ? (from === to ? [`${from}`] : [`${from}`, `${to}`]) : [`${from}–${to}`]))
    .join(', ');
}
