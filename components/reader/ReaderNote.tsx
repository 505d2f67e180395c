import { Tool } from './ReaderGlyph.tsx';
import { usePageStrings } from '../strings/words.ts';

/** A word under the bar that stays until it is closed. */
export function ReaderNote({ children, onClose }: { children: string; onClose: () => void }) {
  const text = usePageStrings().reader;
  return (
    <div class="reader-note" role="status">
      <p>{children}</p>
      <Tool label={text.dismiss} glyph="close" onPress={onClose} />
    </div>
  );
}
