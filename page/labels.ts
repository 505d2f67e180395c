/** What screen readers say of marks. */
import { lookOf, surfaceOf, type Word } from './mark.ts';

/** Label of a mark: "NME: look up necrolytic migratory erythema". */
export function labelOf(mark: Word): string {
  const surface = surfaceOf(mark);
  const { name } = mark.match.sense;
  if (surface.toLowerCase() === name.toLowerCase()) return `${surface}: look up`;
  return lookOf(mark) === 'uncertain' ? `${surface}: may mean ${name}, look up` : `${surface}: look up ${name}`;
}

/** Said when the reader steps to a mark. */
export function announcementOf(mark: Word, position: number, of: number): string {
  const surface = surfaceOf(mark);
  const { name } = mark.match.sense;
  const meaning =
    surface.toLowerCase() === name.toLowerCase() ? '' : `, ${lookOf(mark) === 'uncertain' ? 'may mean ' : ''}${name}`;
  return `${surface}${meaning}. Term ${position} of ${of}.`;
}
