import type { Listed, StagedImport } from '@/lookup/dictionaries/import.ts';
import { focusOnce } from './ColumnChoice.tsx';
import { PlacedDetail } from './PlacedDetail.tsx';
import { countIn } from '../strings/count.ts';
import { usePageStrings, useWords } from '../strings/words.ts';

interface ImportDecisionProps {
  staged: StagedImport;
  /** Of a dictionary that was named: there is nothing to set it beside. */
  isUpdate: boolean;
  onDecide: (decision: 'take' | 'leave' | 'both') => void;
}

/** Lines shown of a long list. */
const SHOWN = 50;

/** What an import would bring, before it is taken: what it replaces, what changes, and what could not be read. */
export function ImportDecision({ staged, isUpdate, onDecide }: ImportDecisionProps) {
  const { dictionaries: text } = usePageStrings();
  const { language } = useWords();
  const count = countIn(language);
  const { info, entries, terms, problems, replaces, changes } = staged;
  const same = changes !== null && changes.added.count + changes.changed.count + changes.removed.count === 0;
  return (
    <section class="import-state" aria-label={info.name}>
      <h3 tabIndex={-1} ref={focusOnce}>
        {info.name} {info.version}: {text.counted(count(entries, text.entryForms), count(terms, text.termForms))}
      </h3>
      {replaces !== null && (
        <p>
          {text.replaces(info.name, replaces.version)} {text.keepsOld}
        </p>
      )}
      {same && <p>{text.noChanges}</p>}
      {changes !== null && (
        <>
          <Names title={count(changes.added.count, text.added)} names={changes.added} />
          <Names title={count(changes.changed.count, text.changed)} names={changes.changed} />
          <Names title={count(changes.removed.count, text.gone)} names={changes.removed} />
        </>
      )}
      <ProblemList problems={problems} />
      <div class="buttons">
        <button type="button" class="button main" onClick={() => onDecide('take')}>
          {replaces === null ? text.takeAnyway : text.take}
        </button>
        {replaces !== null && !isUpdate && (
          <button type="button" class="button" onClick={() => onDecide('both')}>
            {text.keepBoth}
          </button>
        )}
        <button type="button" class="button" onClick={() => onDecide('leave')}>
          {text.cancel}
        </button>
      </div>
    </section>
  );
}

function Names({ title, names }: { title: string; names: Listed<{ id: string; name: string }> }) {
  if (names.count === 0) return null;
  return (
    <details class="listed">
      <summary>{title}</summary>
      <ul>
        {names.list.slice(0, SHOWN).map(({ id, name }) => (
          <li key={id}>
            <bdi>{name || id}</bdi> <span class="hint">{id}</span>
          </li>
        ))}
        {names.count > SHOWN && <li aria-hidden="true">…</li>}
      </ul>
    </details>
  );
}

/** The records that were left out, each with its place and what was expected there. */
export function ProblemList({ problems }: Pick<StagedImport, 'problems'>) {
  const { dictionaries: text } = usePageStrings();
  const { language } = useWords();
  if (problems.count === 0) return null;
  return (
    <details class="listed" open={problems.count <= 5}>
      <summary>
        {countIn(language)(problems.count, text.problemForms)}. {text.problemHint}
      </summary>
      {problems.count > SHOWN && <p>{text.listed(SHOWN)}</p>}
      <ul>
        {problems.list.slice(0, SHOWN).map(({ place, expected }, at) => (
          <li key={at}>
            <PlacedDetail place={place} detail={{ expected }} />
          </li>
        ))}
      </ul>
    </details>
  );
}
