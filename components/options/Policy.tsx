import { disclaimer } from './disclaimer.ts';
import { usePageStrings, useWords } from '../strings/words.ts';

/** Vademecum's editorial policy as a page to read. */
export function PolicyView() {
  const { strings, language } = useWords();
  const { policy } = usePageStrings();
  return (
    <main class="vd policy" lang={language}>
      <h1>{strings.review.policy}</h1>
      {policy.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p class="policy-disclaimer" lang={disclaimer.language}>
        {disclaimer.text}
      </p>
    </main>
  );
}
