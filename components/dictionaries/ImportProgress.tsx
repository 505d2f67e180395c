import type { ImportProgress } from '@/lookup/dictionaries/import.ts';
import { sizeIn } from './sizes.ts';
import { countIn } from '../strings/count.ts';
import { usePageStrings, useWords } from '../strings/words.ts';

interface ImportProgressProps {
  /** Name of the file or dictionary. */
  name: string;
  progress: ImportProgress | null;
  onCancel: () => void;
}

/** How far an import is: bytes, entries, time left, and the way to stop it. */
export function ImportProgressView({ name, progress, onCancel }: ImportProgressProps) {
  const { dictionaries: text } = usePageStrings();
  const { locale, language } = useWords();
  const count = countIn(language);
  const phase = progress === null ? text.phases.waiting : text.phases[progress.phase];
  const share =
    progress !== null && progress.totalBytes !== null && progress.totalBytes > 0
      ? Math.min(1, progress.bytes / progress.totalBytes)
      : undefined;
  const known = progress !== null && (progress.phase === 'downloading' || progress.phase === 'reading');
  const size = (bytes: number): string => sizeIn(locale, bytes);
  const left = progress?.secondsLeft ?? null;
  return (
    <section class="import-state" aria-label={text.importing(name)}>
      <p class="import-name">
        {text.importing(name)}
        {/* The phases are heard; the figures change too often for that. */}
        <span class="said" role="status">
          {phase}
        </span>
      </p>
      <progress class="import-bar" aria-label={phase} value={known ? share : undefined} max={1} />
      <p class="hint figures">
        {[
          phase,
          ...(known && progress.totalBytes !== null
            ? [text.progressOf(size(progress.bytes), size(progress.totalBytes))]
            : known
              ? [size(progress.bytes)]
              : []),
          ...(progress !== null && progress.entries > 0
            ? [text.counted(count(progress.entries, text.entryForms), count(progress.terms, text.termForms))]
            : []),
          ...(left === null
            ? []
            : [left < 100 ? count(left, text.secondForms) : count(Math.round(left / 60), text.minuteForms)]),
        ].join(' · ')}
      </p>
      <div class="buttons">
        <button type="button" class="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </section>
  );
}
