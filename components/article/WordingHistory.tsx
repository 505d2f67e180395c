import { dayInWords } from '@/lookup/age.ts';
import type { WordingReview } from '@/lookup/model.ts';
import { useWords } from '../strings/words.ts';

/** Who took which step of the review of our wording, and what has changed since it was approved. Nothing while it is a first draft. */
export function WordingHistory({ wording }: { wording: WordingReview }) {
  const { strings, locale } = useWords();
  const text = strings.review;
  const { steps = [], changedSince } = wording;
  return (
    <>
      {steps.length > 0 && (
        <ul class="wording-steps" role="list" aria-label={text.history}>
          {steps.map(({ status, by, on }) => (
            <li key={`${status} ${on}`}>{text.step(text.steps[status], by, dayInWords(on, locale))}</li>
          ))}
        </ul>
      )}
      {changedSince && (
        <>
          <p>{text.changedSince(changedSince.approvedBy, dayInWords(changedSince.approvedOn, locale))}</p>
          <ul class="wording-changes" role="list" aria-label={text.changes}>
            {changedSince.removed.map((line) => (
              <li key={`- ${line}`}>
                <del>
                  <span class="said">{text.removed} </span>
                  {line}
                </del>
              </li>
            ))}
            {changedSince.added.map((line) => (
              <li key={`+ ${line}`}>
                <ins>
                  <span class="said">{text.added} </span>
                  {line}
                </ins>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
