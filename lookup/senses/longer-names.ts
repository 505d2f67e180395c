/**
 * Names inside longer names. "Cholestatic hepatitis" is not hepatitis, "breast-ovarian cancer" is not ovarian cancer: where a
 * word before a name makes another name of it that no dictionary holds, the name itself is at most faint.
 */
import type { JoinedVocabulary } from './vocabulary.ts';

/** Words before a name that say how it runs, not which it is. */
const QUALIFIERS = new Set(
  `acute adult advanced aggressive ancestral asymptomatic bilateral canine characteristic chronic clinical coexistent coexisting concomitant concurrent
  confirmed consecutive death definite dependent developing disseminated drug emergent episodic established established experimental extensive extreme
  failing fatal feline female florid frequent fulminant human incipient independent intermittent intractable irreversible localised localized longstanding
  male marked metastatic mild moderate murine neonatal newborn objective observed onset paediatric pediatric perioperative persistent persisting possible
  postoperative preexisting presumed prior probable profound progressive prolonged proven putative rapid recurrent refractory relapsing reversible resistant
  residual severe severity spontaneous subclinical subjective subsequent suspected symptomatic transient typical undiagnosed unilateral unresectable
  untreated variant`.split(/\s+/),
);

/** Prefixes that leave a name what it is. */
const PREFIXES = /^(?:non|anti|pre|post|pseudo|semi|sub)$/;

const BEFORE = /([\p{L}\p{N}]+)([ \u00a0-])$/u;
/** Fewer names say nothing of how names are made. */
const ENOUGH_NAMES = 1000;

/** The longer name that a name at `start` of a text ends, or null where the words before it leave it as it is. */
export function longerName(text: string, start: number, end: number, vocabulary: JoinedVocabulary): string | null {
  if (vocabulary.names < ENOUGH_NAMES) return null;
  const before = BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  if (!before) return null;
  const word = before[1]!.toLowerCase();
  if (word.length < 5 || QUALIFIERS.has(word) || PREFIXES.test(word) || /(?:ed|ing|ly)$/.test(word)) return null;
  const hyphen = before[2] === '-';
  if (!vocabulary.isModifier(word) || (vocabulary.everyday.isFamiliar(word) && !hyphen)) return null;
  return text.slice(start - before[0].length, end);
}
