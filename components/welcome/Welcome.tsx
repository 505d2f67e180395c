import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Scope } from '@/lookup/settings.ts';
import { type Access, ScopeChoice } from '../options/ScopeChoice.tsx';
import { usePageStrings, useWords } from '../strings/words.ts';

export interface WelcomeProps {
  /** Opens the card of the next marked term, for those who do not point. */
  onNext: () => void;
  scope: Scope;
  onScope: (scope: Scope) => void;
  access: Access;
  onAskAccess: () => void;
  onImport: () => void;
  /** Closes the page: nothing on it is obligatory. */
  onDone: () => void;
}

/** Clinical words, to be marked: a scene of ours, in the language of the library. */
const SAMPLE =
  'The biopsy was reported as necrolytic migratory erythema (NME). Asked about weight loss and high blood sugar, the team looked for a glucagonoma, and read up on octreotide.';

/** The first run: try it, choose where to mark, bring more. One page, and no step of it is needed. */
export function WelcomeView(props: WelcomeProps) {
  const { onNext, scope, onScope, access, onAskAccess, onImport, onDone } = props;
  const { language } = useWords();
  const text = usePageStrings().welcome;
  return (
    <main class="vd welcome" lang={language}>
      <header>
        <h1>{text.title}</h1>
        <p class="welcome-lead">{text.lead}</p>
        <p>
          <button type="button" class="link" onClick={onDone}>
            {text.skip}
          </button>
        </p>
      </header>
      <Step number={1} heading={text.tryIt}>
        <p>{text.tryItHow}</p>
        <div class="welcome-sample" lang="en">
          <p>{SAMPLE}</p>
        </div>
        <p>
          <button type="button" class="button" onClick={onNext}>
            {text.showCard}
          </button>
        </p>
        <p class="hint">{text.tryItMore}</p>
      </Step>
      <Step number={2} heading={text.where}>
        <ScopeChoice scope={scope} onChange={onScope} access={access} onAskAccess={onAskAccess} />
        <p class="hint">{text.permissions}</p>
      </Step>
      <Step number={3} heading={text.more}>
        <p>{text.moreHow}</p>
        <p>
          <button type="button" class="button" onClick={onImport}>
            {text.toDictionaries}
          </button>
        </p>
      </Step>
      <footer>
        <button type="button" class="button button-main" onClick={onDone}>
          {text.done}
        </button>
      </footer>
    </main>
  );
}

function Step({ number, heading, children }: { number: number; heading: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="welcome-step" aria-labelledby={id}>
      <h2 id={id}>
        <span class="welcome-number">{number}</span> {heading}
      </h2>
      <div class="options-fields">{children}</div>
    </section>
  );
}
