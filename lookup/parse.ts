/**
 * Reading what came from elsewhere. The background reads with valibot; the script that runs in every page reads its few small
 * requests with the few readers below, which are far smaller.
 */

/** The value as what it must be, or null where it is not that. */
export type Parse<T> = (value: unknown) => T | null;

/** The parameters of a request that has none. */
export type NoParams = Readonly<Record<string, never>>;

/** The value of a plain object's own property; undefined for everything else. */
export function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** Text of at most `limit` UTF-16 code units. */
export function readText(value: unknown, limit: number): string | null {
  return typeof value === 'string' && value.length <= limit ? value : null;
}

/** One of a few words. */
export function readOneOf<T extends string>(value: unknown, words: readonly T[]): T | null {
  return words.find((word) => word === value) ?? null;
}

/** A request without parameters. */
export function readNothing(value: unknown): NoParams | null {
  return typeof value === 'object' && value !== null ? {} : null;
}
