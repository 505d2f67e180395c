import { useContext } from 'preact/hooks';
import { guidelineAge, isGuidelineOld } from '@/lookup/age.ts';
import type { Reference } from '@/lookup/model.ts';
import { ExternalLink } from '../controls/ExternalLink.tsx';
import { Glyph } from '../controls/Glyph.tsx';
import { ReadingContext } from './reading.ts';
import { useStrings } from '../strings/words.ts';

interface ReferenceListProps {
  references: readonly Reference[];
  /** Number of the reference a citation led to. */
  cited: number | null;
  /** Goes back to that citation. */
  onBack: () => void;
}

/** The numbered references, each with where to find it and what is not known of it. */
export function ReferenceList({ references, cited, onBack }: ReferenceListProps) {
  const reading = useContext(ReadingContext);
  const strings = useStrings();
  const text = strings.references;
  if (reading === null) return null;
  return (
    <ol class="references" role="list">
      {references.map((reference) => (
        <li
          key={reference.key}
          id={reading.referenceId(reference.number)}
          class={cited === reference.number ? 'reference is-cited' : 'reference'}
          tabIndex={-1}
        >
          <span class="reference-number">[{reference.number}]</span>
          <div>
            <p lang="en">{reference.text}</p>
            <ReferenceRemarks reference={reference} />
            <p class="reference-link">
              {reference.link !== null && (
                <ExternalLink href={reference.link.url} said={text.linkSaid(reference.number)}>
                  {text.link[reference.link.kind]}
                </ExternalLink>
              )}
              {reference.sourceNumbers.length > 0 && (
                <span class="remark">{text.sourceNumbers(spans(reference.sourceNumbers))}</span>
              )}
            </p>
            {cited === reference.number && (
              <button type="button" class="link reference-back" onClick={onBack}>
                <Glyph name="up" />
                {text.back}
              </button>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What is said of a reference beside its text: its standing, an old edition, notes. */
export function ReferenceRemarks({ reference }: { reference: Reference }) {
  const reading = useContext(ReadingContext);
  const strings = useStrings();
  const text = strings.references;
  if (reading === null) return null;
  const { guidelineYear, standing, note } = reference;
  // Where there is no single source, every reference is ours and none needs telling apart.
  const standingSaid = standing === 'added' && reading.source === null ? null : text.standing[standing];
  const remarks = [
    // A missing reference's text already is the sentence that says so.
    standing === 'missing' && note === null ? null : standingSaid,
    note,
  ].filter((remark) => remark !== null);
  return (
    <>
      {guidelineYear !== null && isGuidelineOld(guidelineYear, reading.now) && (
        <p class="remark remark-caution">
          {strings.citation.oldGuidelineWarning(guidelineYear, guidelineAge(guidelineYear, reading.now))}
        </p>
      )}
      {remarks.map((remark) => (
        <p class="remark" key={remark}>
          {remark}
        </p>
      ))}
    </>
  );
}

/** The source's own numbers as it would print them: three or more in a row as a span, "[1]–[3]". */
export function spans(numbers: readonly string[]): string {
  const groups: string[][] = [];
  for (const number of numbers) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && Number(number) === Number(last) + 1) group.push(number);
    else groups.push([number]);
  }
  return groups
    .map((group) =>
      group.length > 2 ? `[${group[0]}]–[${group.at(-1)}]` : group.map((number) => `[${number}]`).join(', '),
    )
    .join(', ');
}
