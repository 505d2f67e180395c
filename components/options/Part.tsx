import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface PartProps {
  /** The fragment that leads to it. */
  name: string;
  heading: string;
  children: ComponentChildren;
}

/** One section of the options, named, to be reached from the list of sections. */
export function Part({ name, heading, children }: PartProps) {
  const id = useId();
  return (
    <section class="options-part" id={name} aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>{heading}</h2>
      <div class="options-fields">{children}</div>
    </section>
  );
}
