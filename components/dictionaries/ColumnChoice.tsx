import { useId, useState } from 'preact/hooks';
import type { ColumnRole } from '@/lookup/formats/columns.ts';
import type { TableSample } from '@/lookup/formats/table-sample.ts';
import { usePageStrings } from '../strings/words.ts';

interface ColumnChoiceProps {
  /** Name of the file. */
  name: string;
  table: TableSample;
  onGo: (columns: readonly ColumnRole[], language: string) => void;
  onCancel: () => void;
}

/** What the columns of a table were taken for, to be corrected before it is imported. */
export function ColumnChoice({ name, table, onGo, onCancel }: ColumnChoiceProps) {
  const { dictionaries: text } = usePageStrings();
  const id = useId();
  const [columns, setColumns] = useState<readonly ColumnRole[]>(table.columns);
  const [language, setLanguage] = useState('en');
  const [tried, setTried] = useState(false);
  const named = columns.includes('name');
  const titles = table.header.map((title, at) => title.trim() || text.unnamedColumn(at + 1));
  return (
    <section class="import-state" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={focusOnce}>
        {text.columnsHeading(name)}
      </h3>
      <p class="hint">{text.columnsHint}</p>
      <ul class="column-list" role="list">
        {titles.map((title, at) => (
          <li key={at}>
            <span class="column-title">{title}</span>
            <select
              class="field"
              aria-label={text.columnSaid(title)}
              value={columns[at]}
              onChange={({ currentTarget }) => {
                const role = currentTarget.value as ColumnRole;
                setColumns(columns.map((known, other) => (other === at ? role : known)));
              }}
            >
              {(Object.keys(text.roles) as ColumnRole[]).map((role) => (
                <option key={role} value={role}>
                  {text.roles[role]}
                </option>
              ))}
            </select>
            <span class="hint">{examples(table.rows.map((row) => row[at] ?? ''))}</span>
          </li>
        ))}
      </ul>
      <div class="language-of">
        <label for={`${id}-language`}>{text.language}</label>
        <input
          id={`${id}-language`}
          class="field"
          value={language}
          aria-describedby={`${id}-language-hint`}
          onInput={({ currentTarget }) => setLanguage(currentTarget.value.trim())}
        />
        <p class="hint" id={`${id}-language-hint`}>
          {text.languageHint}
        </p>
      </div>
      {tried && !named && (
        <p class="wrong" role="alert">
          {text.nameNeeded}
        </p>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button main"
          onClick={() => {
            setTried(true);
            if (named) onGo(columns, isTag(language) ? language : 'en');
          }}
        >
          {text.go}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </section>
  );
}

function isTag(language: string): boolean {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/.test(language);
}

/** What stands in the first rows, short enough to be looked over. */
function examples(cells: readonly string[]): string {
  const shown = cells.filter((cell) => cell.trim() !== '').slice(0, 3);
  return shown.map((cell) => (cell.length > 60 ? `${cell.slice(0, 59)}…` : cell)).join(' · ');
}

/** What asks for something gets the focus when it appears. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
