/** References as they are copied. One that the source cites but does not list is never among them. */
import type { Article } from '../model.ts';

export const REFERENCE_STYLES = ['vancouver', 'ama', 'bibtex', 'ris'] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

/** One reference in the forms that are made when the library is built; Vancouver is the text that the card shows. */
export type ReferenceForms = Record<Exclude<ReferenceStyle, 'vancouver'>, string>;

/** The references of an article in one style, ready for the clipboard; null where a form is not to be had for any of them. */
export function referencesAs(
  style: ReferenceStyle,
  { references }: Pick<Article, 'references'>,
  formsOf: (key: string) => ReferenceForms | undefined,
): string | null {
  const known = references.filter(({ standing, csl }) => standing !== 'missing' && csl !== null);
  const texts = known.flatMap(({ key, number, text }) => {
    const form = style === 'vancouver' ? text : formsOf(key)?.[style];
    if (form === undefined) return [];
    // The numbers are those of the copied text, so that both fit together.
    return [style === 'vancouver' || style === 'ama' ? `${number}. ${form}` : form];
  });
  if (texts.length === 0) return null;
  return `${texts.join(style === 'bibtex' ? '\n\n' : '\n')}\n`;
}
