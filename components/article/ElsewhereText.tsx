import { useContext } from 'preact/hooks';
import type { Elsewhere } from '@/lookup/article/elsewhere.ts';
import { Fold } from './Fold.tsx';
import { Blocks } from './PassageText.tsx';
import { ReadingContext } from './reading.ts';
import { useStrings } from '../strings/words.ts';

/** What another article says of the entry, with the way to the whole of it. Its citations keep the numbers they have there. */
export function ElsewhereText({ part, open }: { part: Elsewhere; open: boolean }) {
  const own = useContext(ReadingContext);
  const text = useStrings().elsewhere;
  if (own?.openEntry === undefined) return null;
  const { openEntry, dictionary } = own;
  const goTo = () => openEntry({ dictionary, entry: part.id });
  const references = new Map(part.references.map((reference) => [reference.key, reference]));
  return (
    <Fold heading={text.in(part.name)} open={open}>
      <ReadingContext.Provider value={{ ...own, references, source: part.source, goTo }}>
        <div lang={part.language}>
          <Blocks blocks={[{ type: 'list', items: part.passages }]} />
        </div>
      </ReadingContext.Provider>
      <p class="remark">
        {text.numbers}{' '}
        <button type="button" class="link" onClick={goTo}>
          {text.whole}
        </button>
      </p>
    </Fold>
  );
}
