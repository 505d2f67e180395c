import { usePageStrings } from '../strings/words.ts';

interface NotKeptProps {
  /** Whether it is for want of room, which the reader can do something about. */
  full: boolean;
  onClose: () => void;
}

/** Over any page of ours: what the reader has just changed or saved is not kept, and what to do about it. */
export function NotKept({ full, onClose }: NotKeptProps) {
  const { kept: text } = usePageStrings();
  return (
    <div class="vd not-kept" role="alert">
      <p>{full ? text.noRoom : text.notKept}</p>
      <button type="button" class="button" onClick={onClose}>
        {text.understood}
      </button>
    </div>
  );
}
