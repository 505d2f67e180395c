import { usePageStrings } from '../strings/words.ts';

interface PlacedDetailProps {
  /** "line 12", "record 3 (D000001)", "byte 7", or a name; empty where it is the whole. */
  place: string;
  /** Between the place and the detail, in the reader's language. */
  lead?: string;
  /** In English, as the readers of formats say it. */
  detail: string;
}

const COUNTED = /^(line|record|byte) (\d+)(.*)$/s;

/** What was found wrong in a file, and where: the place in the reader's language, the detail in English and marked as such. */
export function PlacedDetail({ place, lead = '', detail }: PlacedDetailProps) {
  const { dictionaries: text } = usePageStrings();
  const [, unit, number = '', rest = ''] = COUNTED.exec(place) ?? [];
  const said = unit === undefined ? place : text.places[unit as keyof typeof text.places](number) + rest;
  return (
    <>
      {said !== '' && `${said}: `}
      {lead !== '' && `${lead} `}
      <span lang="en">{detail}</span>
    </>
  );
}
