import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  heading: string;
  /** BCP 47 tag of heading and content, where it is not that of the surface. */
  language?: string;
  /** Open when it first appears. */
  open?: boolean;
  /** A new number opens it again, whatever the reader did in between. */
  opened?: number;
  children: ComponentChildren;
}

/** A part of an article behind its heading: the browser's own disclosure element, so assistive technology knows it. */
export function Fold({ heading, language, open = false, opened = 0, children }: FoldProps) {
  const [state, setState] = useState({ open, opened });
  if (state.opened !== opened) setState({ open: true, opened });
  return (
    <details class="fold" open={state.open} lang={language}>
      <summary
        onClick={(event) => {
          // Opened by us, so that heading and content appear in the same frame.
          event.preventDefault();
          setState({ open: !state.open, opened });
        }}
      >
        <h3>{heading}</h3>
      </summary>
      {/* Built when first opened: a card shows at once what stands at its top. */}
      {state.open && <div class="fold-body">{children}</div>}
    </details>
  );
}
