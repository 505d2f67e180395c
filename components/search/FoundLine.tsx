import { placeName } from '@/lookup/dictionaries.ts';
import type { EntryLine, FoundHit } from '@/lookup/messages.ts';
import { completed } from '@/lookup/search/completed.ts';
import { Emphasise } from './Emphasise.tsx';
import { HitLine, HitNames } from './HitLine.tsx';

/** What has been read of the lines of found entries, by the names of their places; null of entries that are gone. */
export type HitLines = ReadonlyMap<string, EntryLine | null>;

interface FoundLineProps {
  hit: FoundHit;
  lines: HitLines;
  query: string;
}

/** One result as one types. Where its first words come later they find their room kept, so that nothing below them moves. */
export function FoundLine({ hit, lines, query }: FoundLineProps) {
  if (hit.place === null) return <HitLine hit={hit} query={query} />;
  const whole = completed(hit, lines.get(placeName(hit.place)) ?? null);
  return (
    <>
      <HitNames hit={whole} query={query} />
      <span class="hit-summary hit-room">
        <span>
          <span class="hit-dictionary">{whole.dictionaryName}</span>
          {whole.summary !== '' && (
            <>
              {' · '}
              <Emphasise text={whole.summary} query={query} />
            </>
          )}
        </span>
      </span>
    </>
  );
}
