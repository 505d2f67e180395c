import type { SearchHit } from '@/lookup/messages.ts';
import { LIBRARY_ID } from '@/lookup/model.ts';
import { Emphasise } from './Emphasise.tsx';
import { useStrings } from '../strings/words.ts';

/** One result: the name, why it matched when its name does not show it, its first words, and whose entry it is. */
export function HitLine({ hit, query }: { hit: SearchHit; query: string }) {
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
      {hit.summary !== '' && (
        <span class="hit-summary">
          <Emphasise text={hit.summary} query={query} />
        </span>
      )}
      {hit.dictionary !== LIBRARY_ID && <span class="hit-dictionary">{hit.dictionaryName}</span>}
    </>
  );
}
