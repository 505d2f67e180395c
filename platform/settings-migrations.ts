/**
 * Settings of older versions. Each step is one pure function with its literals frozen inside: it must not change when the
 * defaults do. Every version has a fixture in tests/fixtures/settings.
 */

/** Increase when the shape of the stored settings changes, and add a step below. */
export const SETTINGS_VERSION = 1;

type Values = Readonly<Record<string, unknown>>;

/** `steps[n]` takes the values of version n + 1 to version n + 2. */
const steps: readonly ((values: Values) => Values)[] = [];

/** The values of stored settings in today's shape; nothing for what was never stored or cannot be read. */
export function migrate(stored: unknown): Values {
  if (typeof stored !== 'object' || stored === null) return {};
  const { version, values } = stored as { version?: unknown; values?: unknown };
  if (typeof version !== 'number' || typeof values !== 'object' || values === null) return {};
  return steps.slice(version - 1).reduce((current, step) => step(current), values as Values);
}
