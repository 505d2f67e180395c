import { Glyph } from '../controls/Glyph.tsx';
import { usePageStrings } from '../strings/words.ts';

interface SaveButtonProps {
  saved: boolean;
  onChange: (saved: boolean) => void;
}

/** Saves the entry that is open, or no longer. */
export function SaveButton({ saved, onChange }: SaveButtonProps) {
  const text = usePageStrings().kept;
  return (
    <button type="button" class="bar-button" aria-pressed={saved} onClick={() => onChange(!saved)}>
      <Glyph name="save" />
      {saved ? text.isSaved : text.save}
    </button>
  );
}
