import { useRef } from 'preact/hooks';
import { usePageStrings } from '../strings/words.ts';

/** The kinds of file that a glossary can be kept as. */
export type GlossaryFormat = 'markdown' | 'csv' | 'anki';

const FORMATS: readonly GlossaryFormat[] = ['markdown', 'csv', 'anki'];

/** Keeps this page's terms as a file, in the form that is chosen. */
export function GlossaryExport({ onExport }: { onExport: (format: GlossaryFormat) => void }) {
  const text = usePageStrings().glossary;
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current === null) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu.current?.open !== true) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <summary class="link">{text.export}</summary>
      <div class="menu-sheet">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            onClick={() => {
              close();
              onExport(format);
            }}
          >
            {text.formats[format]}
          </button>
        ))}
      </div>
    </details>
  );
}
