import { usePageStrings } from '../strings/words.ts';

/** Over a tab that shows a PDF in the browser's viewer, where nothing can be marked: the way into the reader. */
export function PdfOffer({ onRead }: { onRead: () => void }) {
  const text = usePageStrings().reader;
  return (
    <div class="popup-note">
      <p>{text.offer}</p>
      <button type="button" class="button" onClick={onRead}>
        {text.read}
      </button>
    </div>
  );
}
