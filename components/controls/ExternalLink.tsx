import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings/words.ts';

interface ExternalLinkProps {
  href: string;
  /** Heard after the visible text, where the text alone would be ambiguous among many links. */
  said?: string;
  children: ComponentChildren;
}

/** A link that leaves for the web in a tab of its own, and says so. Anything but http(s) is shown as plain text. */
export function ExternalLink({ href, said, children }: ExternalLinkProps) {
  const strings = useStrings();
  // Imported dictionaries bring addresses we did not write: `javascript:` and its like never become links.
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="said">
        {said}, {strings.card.newTab}
      </span>
    </a>
  );
}
