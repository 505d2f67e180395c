/** Which meanings the reader has chosen on this page. They hold while its marks are drawn anew, as after a change of settings. */
import type { EntryKey } from '@/lookup/model.ts';

/** A short form (as `shortFormOf` gives it) and what it means here; null for none of what is known. */
type OnChoose = (shortForm: string, entry: EntryKey | null) => void;

export interface Choices {
  choose: OnChoose;
  /** Tells what was chosen so far and what will be, until the function that it gives is called; only who asked last is told. */
  follow(onChoose: OnChoose): () => void;
}

export function createChoices(): Choices {
  const chosen = new Map<string, EntryKey | null>();
  let tell: OnChoose | null = null;
  return {
    choose(shortForm, entry) {
      chosen.set(shortForm, entry);
      tell?.(shortForm, entry);
    },
    follow(onChoose) {
      tell = onChoose;
      for (const [shortForm, entry] of chosen) onChoose(shortForm, entry);
      return () => {
        if (tell === onChoose) tell = null;
      };
    },
  };
}
