import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '@/components/strings/words.ts';
import { WelcomeView } from '@/components/welcome/Welcome.tsx';
import type { Highlighter } from '@/page/highlighter.ts';
import { closeThisTab, openDictionaries } from '@/platform/pages.ts';
import { useAccess } from '../own-page/use-access.ts';
import { useSettings } from '../own-page/use-settings.ts';
import { tryIt } from './try-it.ts';

/** The first page after the installation, wired. */
export function WelcomePage() {
  const [settings, change] = useSettings();
  const { access, ask } = useAccess(settings.scope);
  const words = useWords();
  const highlighter = useRef<Highlighter | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    void tryIt(words, controller.signal).then((started) => {
      if (!controller.signal.aborted) highlighter.current = started;
    });
    return () => controller.abort();
  }, [words.language]);
  return (
    <WelcomeView
      onNext={() => {
        const stepped = highlighter.current?.step('next', null) ?? null;
        if (stepped !== null) highlighter.current?.openCurrent();
      }}
      scope={settings.scope}
      onScope={(scope) => change(() => ({ scope }))}
      access={access}
      onAskAccess={ask}
      onImport={() => void openDictionaries()}
      onDone={() => void closeThisTab()}
    />
  );
}
