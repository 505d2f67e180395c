/** What screen readers say of marks. */
import type { CardStrings } from '@/components/strings/en/card.ts';
import { lookOf, surfaceOf, type Word } from './mark.ts';

type MarkStrings = CardStrings['marks'];

/** Label of a mark: "NME: look up necrolytic migratory erythema". */
export function labelOf(mark: Word, text: MarkStrings): string {
  const surface = surfaceOf(mark);
  const { name } = mark.match.sense;
  if (isItsName(surface, name)) return text.lookUp(surface);
  return lookOf(mark) === 'uncertain' ? text.lookUpMaybe(surface, name) : text.lookUpAs(surface, name);
}

/** Said when the reader steps to a mark: what it means, and where in the page's marks it stands. */
export function announcementOf(mark: Word, position: number, of: number, text: MarkStrings): string {
  const surface = surfaceOf(mark);
  const { name } = mark.match.sense;
  if (isItsName(surface, name)) return text.at(surface, position, of);
  return lookOf(mark) === 'uncertain'
    ? text.atMaybe(surface, name, position, of)
    : text.atAs(surface, name, position, of);
}

function isItsName(surface: string, name: string): boolean {
  return surface.toLowerCase() === name.toLowerCase();
}
