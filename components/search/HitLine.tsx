import type { SearchHit } from '@/lookup/messages.ts';
import { LIBRARY_ID } from '@/lookup/model.ts';
import { Emphasise } from './Emphasise.tsx';
import { useStrings } from '../strings/words.ts';

interface HitProps {
  hit: SearchHit;
  query: string;
}

/** One result: the name, why it matched when its name does not show it, its first words, and whose entry it is. */
export function HitLine({ hit, query }: HitProps) {
  return (
    <>
      <HitNames hit={hit} query={query} />
      {hit.summary !== '' && (
        <span class="hit-summary">
          <Emphasise text={hit.summary} query={query} />
        </span>
      )}
      {hit.dictionary !== LIBRARY_ID && <span class="hit-dictionary">{hit.dictionaryName}</span>}
    </>
  );
}

/** The name, and why it matched. */
export function HitNames({ hit, query }: HitProps) {
  const strings = useStrings();
  return (
    <>
      <span class="hit-name">
        <Emphasise text={hit.name} query={query} />
      </span>
      {hit.matchedName !== null && (
        <span class="hit-matched">
          <Emphasise text={strings.lookUp.matchedName(hit.matchedName)} query={query} />
        </span>
      )}
    </>
  );
}
