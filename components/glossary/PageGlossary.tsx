import type { GlossaryText } from '@/lookup/glossary/glossary.ts';
import type { PageTerm } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { GlossaryExport, type GlossaryFormat } from './GlossaryExport.tsx';
import { PageNote } from './PageNote.tsx';
import type { PageState } from './PageTermList.tsx';
import { Stepper } from './Stepper.tsx';
import { usePageStrings } from '../strings/words.ts';

interface PageGlossaryProps {
  page: PageState;
  /** What the entries say, by `dictionary entry`; those not there yet are drawn without. */
  texts: ReadonlyMap<string, GlossaryText>;
  /** The mark last stepped to. */
  at: { key: EntryKey; position: number; of: number } | null;
  onOpen: (key: EntryKey) => void;
  onStep: (direction: 'next' | 'previous', key: EntryKey) => void;
  onMark: () => void;
  onExport: (format: GlossaryFormat) => void;
}

/** This page's glossary: every term in order of appearance, what it means, how often it stands there, and the way to it. */
export function PageGlossary({ page, texts, at, onOpen, onStep, onMark, onExport }: PageGlossaryProps) {
  const { popup, glossary } = usePageStrings();
  if (page.status !== 'ready' || page.terms.length === 0) return <PageNote page={page} onMark={onMark} />;
  return (
    <section class="glossary" aria-label={popup.onThisPage}>
      <div class="glossary-head">
        <p role="status">{page.complete ? glossary.terms(page.terms.length) : popup.stillReading}</p>
        <GlossaryExport onExport={onExport} />
      </div>
      <ul role="list">
        {page.terms.map((term) => (
          <GlossaryLine
            key={nameOf(term)}
            term={term}
            text={texts.get(nameOf(term)) ?? null}
            position={at !== null && nameOf(at.key) === nameOf(term) ? at : null}
            onOpen={onOpen}
            onStep={onStep}
          />
        ))}
      </ul>
    </section>
  );
}

interface GlossaryLineProps extends Pick<PageGlossaryProps, 'onOpen' | 'onStep'> {
  term: PageTerm;
  text: GlossaryText | null;
  position: { position: number; of: number } | null;
}

function GlossaryLine({ term, text, position, onOpen, onStep }: GlossaryLineProps) {
  const { popup, glossary } = usePageStrings();
  const key = { dictionary: term.dictionary, entry: term.entry };
  return (
    <li class="glossary-line">
      <button type="button" class="glossary-open" onClick={() => onOpen(key)}>
        <span class="hit-name">{term.name}</span>
        {term.uncertain && <span class="glossary-uncertain">{popup.mayMean}</span>}
        {typeof text?.text === 'string' && <span class="hit-summary">{text.text}</span>}
      </button>
      <span class="glossary-go">
        <span class="glossary-count" role={position === null ? undefined : 'status'}>
          {position === null ? popup.times(term.count) : glossary.position(position.position, position.of)}
        </span>
        <Stepper name={term.name} onStep={(direction) => onStep(direction, key)} />
      </span>
    </li>
  );
}

function nameOf({ dictionary, entry }: EntryKey): string {
  return `${dictionary} ${entry}`;
}
