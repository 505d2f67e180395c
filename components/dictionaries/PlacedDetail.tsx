import { type Detail, QUOTING, spoken } from '@/lookup/formats/faults.ts';
import { usePageStrings } from '../strings/words.ts';

interface PlacedDetailProps {
  /** "line 12", "record 3 (D000001)", "byte 7", or a name; empty where it is the whole. */
  place: string;
  detail: Detail | null;
}

const COUNTED = /^(line|record|byte) (\d+)(.*)$/s;

/** What was found wrong in a file, or expected there, and where. */
export function PlacedDetail({ place, detail }: PlacedDetailProps) {
  const { dictionaries: text } = usePageStrings();
  const [, unit, number = '', rest = ''] = COUNTED.exec(place) ?? [];
  const said = unit === undefined ? place : text.places[unit as keyof typeof text.places](number) + rest;
  return (
    <>
      {said}
      {said !== '' && detail !== null && ': '}
      {detail !== null && <DetailText detail={detail} />}
    </>
  );
}

function DetailText({ detail }: { detail: Detail }) {
  const { expected: lead, expectations, faults } = usePageStrings().dictionaries;
  if ('expected' in detail) return `${lead} ${spoken(expectations[detail.expected[0]], detail.expected)}`;
  const { fault } = detail;
  const sentence = faults[fault[0]];
  if (!QUOTING.has(fault[0])) return spoken(sentence, fault);
  return (
    <>
      {spoken(sentence, [fault[0], ''])}
      <span lang="en">{fault[1]}</span>
    </>
  );
}
