/** The definitions of a document: which one binds a short form where it stands. */
import type { Sense, ShortFormDefinition } from '../findings.ts';
import { otherNumber } from './short-forms.ts';
import type { Block } from './document.ts';

/** What a short form is bound to: a sense of ours, or null for something that is not ours. */
export interface Bound {
  sense: Sense | null;
  longForm: string;
  /** Where it is defined. */
  block: Block;
}

interface Definition {
  block: Block;
  definition: ShortFormDefinition;
}

/** Keeps the definitions of a document by short form, in reading order. */
export function createDefinitions() {
  const byForm = new Map<string, Definition[]>();

  function change(block: Block, sign: 1 | -1): void {
    for (const form of new Set(block.findings.definitions.map(({ shortForm }) => shortForm))) {
      const rest = (byForm.get(form) ?? []).filter((one) => one.block !== block);
      if (sign > 0)
        rest.push(
          ...block.findings.definitions
            .filter(({ shortForm }) => shortForm === form)
            .map((definition) => ({ block, definition })),
        );
      rest.sort((a, b) =>
        a.block.order === b.block.order ? a.definition.at - b.definition.at : a.block.order < b.block.order ? -1 : 1,
      );
      byForm.set(form, rest);
    }
  }

  /** The nearest definition before the use, else the first after it; of the form as written, else of its other number. */
  function of(shortForm: string, order: number, at: number): Bound | null {
    const other = otherNumber(shortForm);
    const own = byForm.get(shortForm);
    const list = own?.length ? own : other === null ? undefined : byForm.get(other);
    if (!list?.length) return null;
    const { block, definition } =
      list.findLast(
        ({ block: one, definition: { at: place } }) => one.order < order || (one.order === order && place <= at),
      ) ?? list[0]!;
    const index = definition.senses[0];
    return { sense: index === undefined ? null : block.senses[index]!, longForm: definition.longForm, block };
  }

  return { change, of };
}
