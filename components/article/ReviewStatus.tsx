import type { Ref } from 'preact';
import { ageOf, dayInWords } from '@/lookup/age.ts';
import type { Review, WordingStatus } from '@/lookup/model.ts';
import { ExternalLink } from '../controls/ExternalLink.tsx';
import { useStrings, useWords, type Words } from '../strings/words.ts';
import { WordingHistory } from './WordingHistory.tsx';

const SOURCE_STEPS = ['submitted', 'under-review', 'approved'] as const;
const OWN_STEPS = ['draft', 'submitted', 'under-review', 'approved'] as const;

interface ReviewStatusProps {
  review: Review;
  /** Of a dictionary that is not ours: what it claims of its own wording is told as its claim. */
  imported: boolean;
  now: Date;
  /** Where a citation of the source itself leads. */
  sourceRef: Ref<HTMLParagraphElement>;
}

/** Two records, told apart: how far the source's review went, and that our own wording is another matter. */
export function ReviewStatus({ review, imported, now, sourceRef }: ReviewStatusProps) {
  const words = useWords();
  const { strings } = words;
  const text = strings.review;
  const { source, wording } = review;
  const age = source && ageOf(source.lastUpdated, now);
  return (
    <>
      {source === null ? (
        <Steps label={text.stepsOfWording} steps={OWN_STEPS} reached={wording.status} />
      ) : (
        <Steps label={text.stepsOfSource} steps={SOURCE_STEPS} reached={source.status} />
      )}
      <p>{reviewSentence(review, imported, words)}</p>
      <WordingHistory wording={wording} />
      {age && <p class="review-age">{text.updated(strings.ago(age))}</p>}
      {source && (
        <p class="review-source" ref={sourceRef} tabIndex={-1}>
          <ExternalLink href={source.url}>{text.readSource(source.title)}</ExternalLink>
        </p>
      )}
    </>
  );
}

/** Both records in words, as the card and every copy of it say them. */
export function reviewSentence({ source, wording }: Review, imported: boolean, words: Words): string {
  const { locale } = words;
  const text = words.strings.review;
  const subject = imported ? text.importedText : source === null ? text.ownText : text.restatement;
  const own = text.wording(subject, wording, wording.on && dayInWords(wording.on, locale));
  if (source === null) return own;
  const approved = source.approvedOn && dayInWords(source.approvedOn, locale);
  return `${text.source(source, dayInWords(source.lastUpdated, locale), approved)} ${own}`;
}

interface StepsProps {
  label: string;
  steps: readonly WordingStatus[];
  reached: WordingStatus;
}

function Steps({ label, steps, reached }: StepsProps) {
  const text = useStrings().review;
  const current = steps.indexOf(reached);
  return (
    <ol class="steps" role="list" aria-label={label}>
      {steps.map((step, at) => {
        const state = at < current ? 'done' : at === current ? 'current' : 'todo';
        return (
          <li class={`step step-${state}`} key={step} aria-current={state === 'current' ? 'step' : undefined}>
            {text.steps[step]}
            <span class="said">: {text.stepState[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}
