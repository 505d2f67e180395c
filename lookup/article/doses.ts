/** Amounts in our text: where a dose may stand, how it is written, and the list that the dose lock compares. */
import type { Section, Statement } from '../model.ts';
import type { Reporter } from './problem.ts';
import type { Lines } from './statements.ts';
import { passagesOf, textOfStatement } from './walk.ts';

const FIGURE = String.raw`(?:\d(?:[\d.,]*\d)?\s?[½¼¾⅓⅔]?|[½¼¾⅓⅔])`;
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const NUMBER_WORD = `(?:half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|${TENS}|hundred|thousand)`;
const WORDS = String.raw`(?:(?!an?\b)${NUMBER_WORD}(?:[\s-]${NUMBER_WORD})*|an? (?:half|hundred|thousand|quarter))`;
const NUMBER = `(?:${FIGURE}|${WORDS})`;
const NUMERAL = String.raw`${NUMBER}(?:\s?(?:to|or|[-–—/])\s?${NUMBER})?`;
const DOSE_UNIT = String.raw`(?:nano|micro|milli|kilo)?gram(?:me)?s?|mcg|µg|μg|ug|mg|kg|g|ml|l|(?:milli)?lit(?:er|re)s?|IU|U|units?|mmol|MBq|GBq|tablets?|capsules?|sachets?|drops?|puffs?`;
const OTHER_UNIT = String.raw`%|‰|per ?cent|per million|pg|ng|mm|cm|m|°C|times?|doses?|hours?|h|days?|weeks?|months?|years?|cycles?|patients?|cases?|fold`;
/** What an amount may be given for; other slashes make a measured concentration of it (mg/dl), which is no dose. */
const PER = String.raw`(?:/(?:day|d|kg|m2|m²|h|hour|dose|week))*`;
const ON_SKIN = 'creams?|ointments?|gels?|lotions?|solutions?';

/** A numeral with a unit of mass, volume, activity or dosage form: nobody may take it for anything but an amount. */
const DOSE = new RegExp(
  [
    String.raw`(?<![\p{L}\d.])${NUMERAL}[\s-]?(?:(?:${DOSE_UNIT})${PER}|(?:mg|micrograms?)/ml)(?![\p{L}\d/])`,
    String.raw`(?<![\p{L}\d.])${NUMERAL}\s?%\s(?:\p{L}+\s)?(?:${ON_SKIN})(?!\p{L})`,
    String.raw`(?<!\p{L})(?:${ON_SKIN})\s(?:of\s)?${NUMERAL}\s?%`,
  ].join('|'),
  'iu',
);
/** Any numeral with any unit. */
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.])${NUMERAL}[\s-]?(?:(?:${DOSE_UNIT})${PER}|${OTHER_UNIT})(?![\p{L}\d])`,
  'giu',
);
/** Ways of writing micrograms that have been misread as milligrams. */
const SHORT_MICROGRAM = /(?<!\p{L})(?:mcg|ug)(?!\p{L})|[µμ]g/iu;
const SHORT_ZINC = /\bZnSO4\b|\bzinc sul(?:f|ph)\b/iu;

/** Every numeral with a unit in `text`, as written. */
export function amountsIn(text: string): string[] {
  return [...text.matchAll(AMOUNT)].map((match) => match[0]);
}

/** Whether plain text states a dose or strength. */
export function holdsDose(text: string): boolean {
  return DOSE.test(text);
}

/** Reports doses that stand where they could be misread, or alone. */
export function checkDoses(sections: readonly Section[], restated: boolean, lines: Lines, { report }: Reporter): void {
  for (const { section, passage, isNote } of passagesOf(sections)) {
    for (const statement of passage.statements) {
      const line = lines.get(statement) ?? 1;
      checkWriting(statement, line, { report });
      if (!hasDose(statement)) continue;
      if (section.kind === 'summary') {
        report(
          line,
          'A dose stands in the summary.',
          'Move it to Management or a later section: summaries are copied and searched.',
        );
      }
      if (!isNote && passage.notes.length === 0) {
        report(
          line,
          'A dose stands without an editor’s note.',
          'Add a > note under the same passage: it travels with every copy.',
        );
      }
      if (!isNote && restated && !/\bthe source states\b/i.test(textOfStatement(statement))) {
        report(line, 'A restated dose does not say whose it is.', 'Write “the source states …” in the same sentence.');
      }
    }
  }
}

/** Whether a statement holds a dose token. */
export function hasDose(statement: Statement): boolean {
  return statement.content.some((part) => part.type === 'dose');
}

function checkWriting(statement: Statement, line: number, { report }: Pick<Reporter, 'report'>): void {
  // Joined, so that no amount hides in the seam of an emphasis or a link.
  const plain = statement.content.map((part) => (part.type === 'dose' ? '`' : part.text)).join('');
  const amount = DOSE.exec(plain)?.[0];
  if (amount !== undefined) {
    report(line, `“${amount}” is an amount in plain text.`, 'Write doses and strengths in figures, between backticks.');
  }
  for (const part of statement.content) {
    if (part.type === 'dose' && !/[\d½¼¾⅓⅔]/.test(part.text)) {
      report(
        line,
        `“${part.text}” is written as a dose but holds no number.`,
        'Keep backticks for doses and strengths, in figures.',
      );
    }
  }
  const text = textOfStatement(statement);
  const short = SHORT_MICROGRAM.exec(text)?.[0];
  if (short !== undefined) report(line, `“${short}” can be misread as milligrams.`, 'Write “micrograms” in full.');
  if (SHORT_ZINC.test(text)) report(line, 'Zinc sulfate is shortened.', 'Write “zinc sulfate” in full.');
}
