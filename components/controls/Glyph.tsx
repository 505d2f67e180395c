/** The small drawings of the surfaces. Decoration only: the control that holds one carries its name. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M10 3L5 8l5 5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.6 10.6L14 14',
  /** Two sliders. */
  options: 'M2 5h6M12 5h2M10 3a2 2 0 1 1 0 4a2 2 0 0 1 0-4zM2 11h2M8 11h6M6 9a2 2 0 1 1 0 4a2 2 0 0 1 0-4z',
  pin: 'M6 2h4l-.5 4.5L12 9H4l2.5-2.5zM8 9v5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  grip: 'M3 8h10',
  up: 'M8 13V4M4 7.5L8 3.5l4 4',
  previous: 'M3.5 10L8 5.5l4.5 4.5',
  next: 'M3.5 6L8 10.5 12.5 6',
  /** A bookmark. */
  save: 'M4 2.5h8v11l-4-3-4 3z',
  /** A window with a column on the side. */
  panel: 'M2 3h12v10H2zM10 3v10',
} as const;

/** Draws one of our glyphs, hidden from assistive technology. */
export function Glyph({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class={`glyph glyph-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
