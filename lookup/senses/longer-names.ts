/**
 * Names inside longer names. "Cholestatic hepatitis" is not hepatitis, "breast-ovarian cancer" is not ovarian cancer: where a
 * word before a name makes another name of it that no dictionary holds, the name itself is at most faint.
 */
import type { JoinedVocabulary } from './vocabulary.ts';
import { ENOUGH_NAMES } from './wider-spans.ts';

/** Words before a name that say how it runs, not which it is. */
const QUALIFIERS = new Set(
  `acute adult advanced aggressive ancestral asymptomatic bilateral canine characteristic chronic clinical coexistent coexisting concomitant concurrent
  confirmed consecutive death definite dependent developing disseminated drug emergent episodic established established experimental extensive extreme
  failing fatal feline female florid frequent fulminant human incipient infantile juvenile independent intermittent intractable irreversible localised localized longstanding
  male marked metastatic mild moderate murine neonatal newborn objective observed onset paediatric pediatric perioperative persistent persisting possible
  preexisting presumed prior probable profound progressive prolonged proven putative rapid recurrent refractory relapsing reversible resistant
  residual secondary primary simple multiple disease diseases disorder disorders syndrome severe severity spontaneous total partial massive subclinical subjective subsequent suspected symptomatic transient typical undiagnosed unilateral unresectable
  untreated variant`.split(/\s+/),
);

/** Prefixes that leave a name what it is. */
const PREFIXES = /^(?:non|anti|pre|post|pseudo|semi|sub)$/;

/** Parts of the body that everyday speech names too: before a name they say of which part it is. */
const PARTS = new Set(
  'neck head leg arm hand foot eye ear nose mouth face back chest hip knee heart blood brain skin bone nerve vein vessel duct wrist ankle elbow shoulder finger toe tooth throat gall milk lip lung liver tongue scalp wall matter valve'.split(
    ' ',
  ),
);

const BEFORE = /([\p{L}\p{N}]+)([ \u00a0-])$/u;
/** Of what shares its last word with the name: "Leg and back pain", "pulmonary or renal insufficiency". */
const JOINED_BEFORE = /([\p{L}-]+)(?:,? (?:and|or|and\/or) )$/u;
const ADJECTIVE = /(?:al|ic|ar|ary|ous)$/;
/** Words after a name that make another thing of it: hepatitis B virus, measles vaccine, tic-like. */
const AFTER = /^(?:[ \u00a0-](?:viruse?s?|vaccines?|vaccination|antigens?|surface)|-like)(?![\p{L}\d])/u;
/** An everyday word that stands in this share of the names makes names. */
const NAMING_SHARE = 1 / 500;

/** The longer name that a name at `start` of a text ends, or null where the words before it leave it as it is. */
export function longerName(text: string, start: number, end: number, vocabulary: JoinedVocabulary): string | null {
  if (vocabulary.names < ENOUGH_NAMES) return null;
  const after = AFTER.exec(text.slice(end, end + 24));
  if (after) return text.slice(start, end + after[0].length);
  const joined = /[ -]/.test(text.slice(start, end))
    ? JOINED_BEFORE.exec(text.slice(Math.max(0, start - 40), start))
    : null;
  const other = joined?.[1]!.toLowerCase();
  if (joined && other !== undefined && isPartOrKind(other, vocabulary))
    return text.slice(start - joined[0].length, end);
  const before = BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  if (!before) return null;
  const word = before[1]!.toLowerCase();
  if (PARTS.has(word)) return text.slice(start - before[0].length, end);
  if (word.length < 5 || QUALIFIERS.has(word) || PREFIXES.test(word) || /(?:ed|ing|ly)$/.test(word)) return null;
  const hyphen = before[2] === '-';
  if (!vocabulary.isModifier(word) || (isOfEveryday(word, vocabulary) && !hyphen)) return null;
  return text.slice(start - before[0].length, end);
}

/** Whether a word that is joined to the name by "and" can only be half of a name. */
function isPartOrKind(word: string, vocabulary: JoinedVocabulary): boolean {
  if (PARTS.has(word)) return true;
  return (
    ADJECTIVE.test(word) &&
    !QUALIFIERS.has(word) &&
    vocabulary.isModifier(word) &&
    !vocabulary.everyday.isFamiliar(word)
  );
}

/** An everyday word that stands in few names: "cause", "human"; not "muscle" or "bladder", which name what is affected. */
function isOfEveryday(word: string, vocabulary: JoinedVocabulary): boolean {
  return (
    vocabulary.everyday.isFamiliar(word) &&
    (vocabulary.everyday.isCommon(word) || vocabulary.share(word) < NAMING_SHARE)
  );
}
