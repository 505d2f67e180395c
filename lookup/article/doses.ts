/** Amounts in our text: where a dose may stand, how it is written, and the list that the dose lock compares. */
import type { Section, Statement } from '../model.ts';
import type { Reporter } from './problem.ts';
import type { Lines } from './statements.ts';
import { passagesOf, textOfStatement } from './walk.ts';

const NUMERAL = String.raw`\d[\d.,]*(?:\s?(?:to|[-–—/])\s?\d[\d.,]*)?`;
const DOSE_UNIT = String.raw`(?:nano|micro|milli|kilo)?gram(?:me)?s?|mcg|µg|μg|ug|mg|kg|g|m[lL]|lit(?:er|re)s?|millilit(?:er|re)s?|IU|units?|mmol|MBq|GBq`;
const OTHER_UNIT = String.raw`%|‰|per ?cent|per million|pg|ng|ml|mm|cm|m|°C|times?|doses?|tablets?|hours?|h|days?|weeks?|months?|years?|cycles?|patients?|cases?|fold`;

/** A numeral with a unit of mass, volume or activity: nobody may take it for anything but an amount. */
const DOSE = new RegExp(String.raw`(?<![\p{L}\d.])${NUMERAL}\s?(?:${DOSE_UNIT})(?![\p{L}\d/])`, 'u');
/** Any numeral with any unit. */
const AMOUNT = new RegExp(String.raw`(?<![\p{L}\d.])${NUMERAL}[\s-]?(?:${DOSE_UNIT}|${OTHER_UNIT})(?![\p{L}\d])`, 'gu');
/** Ways of writing micrograms that have been misread as milligrams. */
const SHORT_MICROGRAM = /\b(?:mcg|ug)\b|[µμ]g/u;
const SHORT_ZINC = /\bZnSO4\b|\bzinc sul(?:f|ph)\b/iu;

/** Every numeral with a unit in `text`, as written. */
export function amountsIn(text: string): string[] {
  return [...text.matchAll(AMOUNT)].map((match) => match[0]);
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
  for (const part of statement.content) {
    if (part.type !== 'dose' && DOSE.test(part.text)) {
      report(
        line,
        `“${DOSE.exec(part.text)?.[0]}” is an amount in plain text.`,
        'Write doses and strengths between backticks.',
      );
    }
    if (part.type === 'dose' && !/\d/.test(part.text)) {
      report(
        line,
        `“${part.text}” is written as a dose but holds no number.`,
        'Keep backticks for doses and strengths.',
      );
    }
    if (SHORT_MICROGRAM.test(part.text)) {
      report(
        line,
        `“${SHORT_MICROGRAM.exec(part.text)?.[0]}” can be misread as milligrams.`,
        'Write “micrograms” in full.',
      );
    }
    if (SHORT_ZINC.test(part.text)) report(line, 'Zinc sulfate is shortened.', 'Write “zinc sulfate” in full.');
  }
}
