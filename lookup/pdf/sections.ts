/** Where in a paper a block stands: under which heading, and whether in its reference list, which is not read. */
import { isReferenceHeading, looksLikeAffiliation, looksLikeReferenceItem } from '../senses/places.ts';
import type { Draft } from './draft.ts';
import { HEADING } from './joins.ts';

export class Sections {
  section = 0;
  /** The heading that opened the reference list in which we are, as its look. */
  private references: string | null = null;
  private readonly lengths = new Map<string, number>();
  private body = '';

  /** Whether what begins now is read. */
  get isRead(): boolean {
    return this.references === null;
  }

  /** Takes note of a block that is complete, and says where it stands and whether it is read. */
  close(draft: Draft): { section: number; read: boolean } {
    const look = lookOf(draft);
    const text = draft.text.trim();
    if (this.isHeading(draft, text, look)) {
      this.section += 1;
      if (isReferenceHeading(text)) this.references = look;
      // A list goes on until a heading of its own rank; what it prints bold within is none.
      else if (this.references === look && !looksLikeReferenceItem(text)) this.references = null;
      return { section: this.section, read: this.isRead };
    }
    this.count(look, text.length);
    return { section: draft.section, read: draft.read && !looksLikeReferenceItem(text) && !looksLikeAffiliation(text) };
  }

  private isHeading({ uniform }: Draft, text: string, look: string): boolean {
    if (text.length > HEADING || text === '') return false;
    if (isReferenceHeading(text)) return true;
    return uniform && look !== this.body && this.body !== '' && /^[\p{Lu}\d]/u.test(text) && !/[.,;]$/.test(text);
  }

  private count(look: string, length: number): void {
    const total = (this.lengths.get(look) ?? 0) + length;
    this.lengths.set(look, total);
    if (total > (this.lengths.get(this.body) ?? 0)) this.body = look;
  }
}

function lookOf({ first: { font, size } }: Draft): string {
  return `${font} ${Math.round(size * 2)}`;
}
