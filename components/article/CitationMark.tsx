import { useContext } from 'preact/hooks';
import { guidelineAge, isGuidelineOld } from '@/lookup/age.ts';
import type { Citation } from '@/lookup/model.ts';
import { ReadingContext, type Cited, type Reading } from './reading.ts';
import { useWords } from '../strings/words.ts';

/** One citation in the text: a number that previews its reference and leads to it, or the words for what has none. */
export function CitationMark({ citation }: { citation: Citation }) {
  const reading = useContext(ReadingContext);
  const { strings, language } = useWords();
  const text = strings.citation;
  if (reading === null) return null;
  if (citation.key === 'source') {
    return (
      <a
        class="cite cite-source"
        href="#source"
        role="doc-noteref"
        lang={language}
        aria-label={text.sourceSaid}
        {...ways(reading, { kind: 'source', source: reading.source })}
      >
        {text.source}
      </a>
    );
  }
  const reference = reading.references.get(citation.key);
  if (reference === undefined) return <span class="cite-lost">[{text.unknownKey}]</span>;
  const { number, standing, guidelineYear } = reference;
  const said = [text.reference(number)];
  if (standing === 'missing') said.push(strings.references.standing.missing);
  if (citation.unchecked) said.push(text.unchecked);
  const old = guidelineYear !== null && isGuidelineOld(guidelineYear, reading.now);
  return (
    <>
      <a
        class={`cite${citation.unchecked ? ' cite-unchecked' : ''}${standing === 'missing' ? ' cite-missing' : ''}`}
        href={`#${reading.referenceId(number)}`}
        role="doc-noteref"
        lang={language}
        aria-label={said.join(', ')}
        {...ways(reading, { kind: 'reference', reference, unchecked: citation.unchecked })}
      >
        [{number}]{citation.unchecked && <span class="cite-doubt">?</span>}
      </a>
      {old && (
        <span class="cite-age" lang={language}>
          {text.oldGuideline(guidelineYear)}
          <span class="said">{text.oldGuidelineSaid(guidelineAge(guidelineYear, reading.now))}</span>
        </span>
      )}
    </>
  );
}

function ways(reading: Reading, cited: Cited) {
  return {
    onAuxClick: (event: MouseEvent) => event.preventDefault(),
    onClick: (event: MouseEvent) => {
      // The address is for semantics only: followed, it would change the address of the page the card lies on.
      event.preventDefault();
      if (event.currentTarget instanceof HTMLElement) reading.goTo(cited, event.currentTarget);
    },
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType !== 'touch' && event.currentTarget instanceof HTMLElement)
        reading.showPreview(cited, event.currentTarget, 'hover');
    },
    onPointerLeave: () => reading.endPreview('hover'),
    onFocus: (event: FocusEvent) => {
      if (event.currentTarget instanceof HTMLElement) reading.showPreview(cited, event.currentTarget, 'focus');
    },
    onBlur: () => reading.endPreview('focus'),
  };
}
