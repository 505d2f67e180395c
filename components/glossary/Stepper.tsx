import { Glyph } from '../controls/Glyph.tsx';
import { usePageStrings } from '../strings/words.ts';

interface StepperProps {
  /** Whose marks are stepped through; null: those of the whole page. */
  name: string | null;
  onStep: (direction: 'next' | 'previous') => void;
}

/** The ways to the previous and the next mark on the page. */
export function Stepper({ name, onStep }: StepperProps) {
  const text = usePageStrings().glossary;
  const said =
    name === null
      ? { next: text.next, previous: text.previous }
      : { next: text.nextOf(name), previous: text.previousOf(name) };
  return (
    <span class="stepper">
      {(['previous', 'next'] as const).map((direction) => (
        <button
          key={direction}
          type="button"
          class="icon-button"
          aria-label={said[direction]}
          title={said[direction]}
          onClick={() => onStep(direction)}
        >
          <Glyph name={direction} />
        </button>
      ))}
    </span>
  );
}
