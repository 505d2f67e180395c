import { Glyph } from '../controls/Glyph.tsx';
import { useStrings } from '../strings/words.ts';

interface CardActionsProps {
  pin: { pinned: boolean; onPin: (pinned: boolean) => void } | undefined;
  more: { open: boolean; controls: string; onToggle: () => void } | undefined;
  onClose: (() => void) | undefined;
}

/** The few buttons in the corner of a card: keep it, more, close it. */
export function CardActions({ pin, more, onClose }: CardActionsProps) {
  const { card, tools } = useStrings();
  return (
    <div class="card-actions">
      {pin && (
        <button
          type="button"
          class="icon-button"
          aria-label={tools.pin}
          title={tools.pin}
          aria-pressed={pin.pinned}
          onClick={() => pin.onPin(!pin.pinned)}
        >
          <Glyph name="pin" />
        </button>
      )}
      {more && (
        <button
          type="button"
          class="icon-button"
          aria-label={tools.more}
          title={tools.more}
          aria-expanded={more.open}
          aria-controls={more.open ? more.controls : undefined}
          onClick={more.onToggle}
        >
          <Glyph name="more" />
        </button>
      )}
      {onClose && (
        <button type="button" class="icon-button" aria-label={card.close} title={card.close} onClick={onClose}>
          <Glyph name="close" />
        </button>
      )}
    </div>
  );
}
