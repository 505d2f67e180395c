interface TextLinkProps {
  text: string;
  /** Fragment that names the target. */
  to: string;
  onFollow: () => void;
}

/**
 * A link inside running text to another part of the surface. A real link, because a button is a box that a full stop can be
 * torn away from; its address is for semantics only and is never followed, not by the middle button either.
 */
export function TextLink({ text, to, onFollow }: TextLinkProps) {
  return (
    <a
      href={`#${to}`}
      onAuxClick={(event) => event.preventDefault()}
      onClick={(event) => {
        event.preventDefault();
        onFollow();
      }}
    >
      {text}
    </a>
  );
}
