/**
 * One sense per document (Gale, Church and Yarowsky 1992): where evidence alone speaks, a short form has one sense in all of a
 * document, the one that its uses together speak for most. A use that by itself would be taken for another is then weighed for
 * that one, and mostly left unmarked.
 */
import type { Found, Sense } from '../findings.ts';
import type { Block } from './document.ts';

/** Uses that are asked, the first ones read: so many tell, and a page of thousands costs no more. */
const ASKED = 40;

/** A sense and what speaks for it. */
export interface Weighed {
  sense: Sense;
  words: readonly string[];
  score: number;
}

/** Remembers the leading senses until what speaks for them changes. */
export function createLeading(
  usesOf: (form: string) => Iterable<readonly [Block, Found]>,
  weigh: (block: Block, found: Found) => readonly Weighed[],
  least: number,
) {
  const known = new Map<string, Sense | null>();
  /** What led when something changed that has not been looked at since. */
  const before = new Map<string, Sense | null>();

  function find(form: string): Sense | null {
    const votes = new Map<string, { sense: Sense; sum: number }>();
    let asked = 0;
    for (const [block, found] of usesOf(form)) {
      if (++asked > ASKED) break;
      const best = weigh(block, found).find(({ sense }) => !sense.silent);
      if (!best || best.score < least) continue;
      const { sense, score } = best;
      const key = `${sense.dictionary}\n${sense.entry}`;
      const vote = votes.get(key) ?? { sense, sum: 0 };
      vote.sum += score - least;
      votes.set(key, vote);
    }
    let leading: { sense: Sense; sum: number } | null = null;
    for (const vote of votes.values()) if (leading === null || vote.sum > leading.sum) leading = vote;
    return leading?.sense ?? null;
  }

  /** The sense that leads; null where no use is sure enough of any. */
  function of(form: string): Sense | null {
    let leading = known.get(form);
    if (leading === undefined) known.set(form, (leading = find(form)));
    return leading;
  }

  return {
    of,
    /** What speaks for the senses of a short form has changed. */
    touch(form: string): void {
      const led = known.get(form);
      if (led === undefined) return;
      known.delete(form);
      if (!before.has(form)) before.set(form, led);
    },
    /** The short forms that another sense leads than when this was last asked. */
    turned(): readonly string[] {
      const forms = [...before].filter(
        ([form, led]) => of(form)?.entry !== led?.entry || of(form)?.dictionary !== led?.dictionary,
      );
      before.clear();
      return forms.map(([form]) => form);
    },
  };
}
