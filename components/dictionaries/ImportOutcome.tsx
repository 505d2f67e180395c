import type { ImportOutcome } from '@/lookup/dictionaries/import.ts';
import { ProblemList } from './ImportDecision.tsx';
import { PlacedDetail } from './PlacedDetail.tsx';
import { countIn } from '../strings/count.ts';
import { usePageStrings, useWords } from '../strings/words.ts';

interface ImportOutcomeProps {
  /** Name of the file or dictionary. */
  name: string;
  outcome: ImportOutcome;
  onClose: () => void;
}

/** How an import ended, and where it failed: what was found, where, and that nothing has changed. */
export function ImportOutcomeView({ name, outcome, onClose }: ImportOutcomeProps) {
  const { dictionaries: text } = usePageStrings();
  const { language } = useWords();
  const count = countIn(language);
  const failed = outcome.type === 'failed';
  return (
    <section class={failed ? 'import-state failed' : 'import-state'} aria-label={name}>
      <div role={failed ? 'alert' : 'status'}>
        {outcome.type === 'failed' && (
          <>
            <p class="import-name">{text.failure(name)}</p>
            <p>{text.errors[outcome.failure.code]}</p>
            {outcome.failure.detail !== null && (
              <p class="detail">
                <PlacedDetail place={outcome.failure.place} detail={outcome.failure.detail} />
              </p>
            )}
            <p>{text.unchanged}</p>
          </>
        )}
        {outcome.type === 'done' && (
          <p>
            {text.done(
              outcome.staged.info.name,
              text.counted(count(outcome.staged.entries, text.entryForms), count(outcome.staged.terms, text.termForms)),
            )}
          </p>
        )}
        {outcome.type === 'not-modified' && <p>{text.notModified}</p>}
        {outcome.type === 'discarded' && <p>{text.discarded}</p>}
      </div>
      {outcome.type === 'done' && <ProblemList problems={outcome.staged.problems} />}
      <div class="buttons">
        <button type="button" class="button" onClick={onClose}>
          {text.close}
        </button>
      </div>
    </section>
  );
}
