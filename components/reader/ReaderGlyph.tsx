/** The reader's drawings. Decoration only: the control that holds one carries its name. */
const PATHS = {
  list: 'M2.5 4h1M6 4h7.5M2.5 8h1M6 8h7.5M2.5 12h1M6 12h7.5',
  previous: 'M4 10l4-4 4 4',
  next: 'M4 6l4 4 4-4',
  minus: 'M3 8h10',
  plus: 'M3 8h10M8 3v10',
  find: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.6 10.6L14 14',
  leave: 'M9 2.5h4.5V7M13.5 2.5L7 9M11 9v4.5H2.5V5H7',
  open: 'M2 12.5v-9h4l1.5 2H14v7zM2 7.5h12',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

export type ReaderGlyphName = keyof typeof PATHS;

export function ReaderGlyph({ name }: { name: ReaderGlyphName }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

interface ToolProps {
  label: string;
  glyph: ReaderGlyphName;
  onPress: () => void;
  disabled?: boolean;
  /** For a button that shows and hides something. */
  pressed?: boolean;
  title?: string;
}

/** A button of the bar. */
export function Tool({ label, glyph, onPress, disabled = false, pressed, title }: ToolProps) {
  return (
    <button
      type="button"
      class="icon-button reader-tool"
      aria-label={label}
      title={title ?? label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <ReaderGlyph name={glyph} />
    </button>
  );
}
