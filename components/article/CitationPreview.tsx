import { useContext, useLayoutEffect } from 'preact/hooks';
import { ReadingContext } from './reading.ts';
import { ReferenceRemarks } from './ReferenceList.tsx';
import { useStrings } from '../strings/words.ts';
import type { Preview } from './use-reading.ts';

interface CitationPreviewProps {
  id: string;
  preview: Preview;
  onHold: () => void;
}

/** What a citation stands for, shown like a footnote at the edge of the card while the pointer or focus is on it. */
export function CitationPreview({ id, preview, onHold }: CitationPreviewProps) {
  const reading = useContext(ReadingContext);
  const strings = useStrings();
  const { cited, from, place } = preview;
  useLayoutEffect(() => {
    from.setAttribute('aria-describedby', id);
    return () => from.removeAttribute('aria-describedby');
  }, [from, id]);
  if (reading === null) return null;
  return (
    <div class={`preview preview-${place}`}>
      <div
        class="preview-sheet"
        role="tooltip"
        id={id}
        onPointerEnter={onHold}
        onPointerLeave={() => reading.endPreview('hover')}
      >
        {cited.kind === 'source' ? (
          <p>
            {capital(strings.citation.bySource)}.{cited.source && ` ${cited.source.title}`}
          </p>
        ) : (
          <>
            <p>
              <span class="reference-number">[{cited.reference.number}]</span>{' '}
              <span lang="en">{cited.reference.text}</span>
            </p>
            {cited.unchecked && <p class="remark remark-caution">{capital(strings.citation.unchecked)}.</p>}
            <ReferenceRemarks reference={cited.reference} />
          </>
        )}
      </div>
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
