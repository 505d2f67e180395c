import { useState } from 'preact/hooks';
import type { Evidence, Sense } from '@/lookup/findings.ts';
import type { Rival } from '@/lookup/model.ts';
import type { CardStrings } from '../strings/en/card.ts';
import { useStrings } from '../strings/words.ts';

interface WhyMeaningProps {
  /** The term as the page writes it. */
  term: string;
  evidence: Evidence | undefined;
  others: readonly Sense[];
  rivals: readonly Rival[];
  onChooseSense: ((sense: Sense) => void) | undefined;
  onNone: (() => void) | undefined;
  /** False where that was not kept. */
  onAlways: (() => Promise<boolean>) | undefined;
}

/** Why this entry was chosen, and what else the term may mean: senses to open, and meanings no dictionary here explains. */
export function WhyMeaning(props: WhyMeaningProps) {
  const { term, evidence, others, rivals, onChooseSense, onNone, onAlways } = props;
  const { why: text, tools } = useStrings();
  const [always, setAlways] = useState<boolean | null>(null);
  const alsoWritten = rivals.filter((rival) => rival.abbreviation.toLowerCase() === term.toLowerCase());
  return (
    <div class="why">
      <p>{evidenceSentence(evidence, text)}</p>
      {others.length > 0 && (
        <>
          <p class="why-label">{text.others}</p>
          <ul class="why-senses" role="list">
            {others.map((sense) => (
              <li key={`${sense.dictionary} ${sense.entry}`}>
                {onChooseSense ? (
                  <button type="button" class="chip" onClick={() => onChooseSense(sense)}>
                    {sense.name}
                  </button>
                ) : (
                  sense.name
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {alsoWritten.length > 0 && (
        <p>
          {text.rivals(term)} {alsoWritten.map((rival) => rival.meaning).join('; ')}.
        </p>
      )}
      {onAlways && (
        <p>
          {always !== true && (
            <button type="button" class="link" onClick={() => void onAlways().then(setAlways)}>
              {text.always(term)}
            </button>
          )}
          <span role="status">{always !== null && (always ? text.isAlways(term) : tools.notSaved)}</span>
        </p>
      )}
      {onNone && (
        <p>
          <button type="button" class="link" onClick={onNone}>
            {text.none(term)}
          </button>
        </p>
      )}
    </div>
  );
}

/** The evidence as one sentence. */
export function evidenceSentence(evidence: Evidence | undefined, text: CardStrings['why']): string {
  switch (evidence?.kind) {
    case 'defined':
      return text.defined(evidence.longForm);
    case 'topic':
      return text.topic(evidence.words.join(', '));
    case 'distinctive':
      return text.distinctive;
    case 'chosen':
      return text.chosen;
    case undefined:
      return text.unknown;
  }
}
