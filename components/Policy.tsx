import { policy } from './policy-text.ts';
import { pageStrings } from './page-strings.ts';
import { strings } from './strings.ts';

/** Vademecum's editorial policy as a page to read. */
export function PolicyView() {
  return (
    <main class="vd policy" lang="en">
      <h1>{strings.review.policy}</h1>
      {policy.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p class="policy-disclaimer">{pageStrings.options.disclaimer}</p>
    </main>
  );
}
