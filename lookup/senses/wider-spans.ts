/**
 * What belongs to a name though its dictionary does not hold it: its type ("von Willebrand disease type 2B"), how it is
 * inherited ("X-linked thrombocytopenia", "hereditary breast cancer"), the general word after it ("hepatitis B infection").
 * It stays what it is, so the mark covers the whole and means the same.
 */
import type { JoinedVocabulary } from './vocabulary.ts';

/** Fewer names say nothing of how names are made. */
export const ENOUGH_NAMES = 1000;

const NUMBER = String.raw`(?:[IVX]{1,4}|\d{1,2})[A-Ha-h]?|[A-H]`;
const TYPE_BEFORE = new RegExp(String.raw`(?<![\p{L}\d-])[Tt]ypes? (?:${NUMBER}) $`, 'u');
const INHERITED_BEFORE =
  /(?<![\p{L}\d-])(?:(?:(?:[xy]|autosom\p{L}+)[ -](?:linked|dominant|recessive)|dominant|recessive|hereditary|familial|inherited|sporadic|congenital) )+$/iu;
const TYPE_AFTER = new RegExp(
  String.raw`^,? [Tt]ypes? (?:${NUMBER})(?![\p{L}\d-])|^ (?:I{2,3}|IV|VI{0,3}|IX)[A-H]?(?![\p{L}\d-])|^ I[A-H](?![\p{L}\d-])`,
  'u',
);
const GENERAL_AFTER = /^ (?:diseases?|disorders?|infections?|tumou?rs?)(?![\p{L}\d])(?![ -]suppress)/u;

/** Where a name at [start, end) begins and ends with what belongs to it. */
export function widerSpan(
  text: string,
  start: number,
  end: number,
  vocabulary: JoinedVocabulary,
): { start: number; end: number } {
  if (vocabulary.names < ENOUGH_NAMES) return { start, end };
  let [from, to] = [start, end];
  const after = TYPE_AFTER.exec(text.slice(to, to + 24)) ?? GENERAL_AFTER.exec(text.slice(to, to + 40));
  if (after) to += after[0].length;
  for (const pattern of [TYPE_BEFORE, INHERITED_BEFORE]) {
    const before = pattern.exec(text.slice(Math.max(0, from - 60), from));
    if (before) from -= before[0].length;
  }
  return { start: from, end: to };
}
