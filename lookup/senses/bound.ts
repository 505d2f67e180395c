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
    for (const definition of block.findings.definitions) {
      const list = byForm.get(definition.shortForm) ?? [];
      const at = upTo(list, block.order, definition.at);
      if (sign > 0) list.splice(at, 0, { block, definition });
      else {
        const own = list.findLastIndex((one, i) => i < at && one.definition === definition);
        if (own >= 0) list.splice(own, 1);
      }
      byForm.set(definition.shortForm, list);
    }
  }

  /** The nearest definition before the use, else the first after it; of the form as written, else of its other number. */
  function of(shortForm: string, order: number, at: number): Bound | null {
    const other = otherNumber(shortForm);
    const own = byForm.get(shortForm);
    const list = own?.length ? own : other === null ? undefined : byForm.get(other);
    if (!list?.length) return null;
    const { block, definition } = list[upTo(list, order, at) - 1] ?? list[0]!;
    const index = definition.senses[0];
    return { sense: index === undefined ? null : block.senses[index]!, longForm: definition.longForm, block };
  }

  return { change, of };
}

/** How many of the definitions stand at or before a place in the document. */
function upTo(list: readonly Definition[], order: number, at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { block, definition } = list[middle]!;
    if (block.order < order || (block.order === order && definition.at <= at)) low = middle + 1;
    else high = middle;
  }
  return low;
}
