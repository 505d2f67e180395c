/** Each setting as a schema, to read it alone: one damaged value must not cost the others. */
import * as v from 'valibot';
import { LANGUAGE_SETTINGS } from '@/lookup/language.ts';
import { MAX_SHORT_FORM } from '@/lookup/limits.ts';
import { DENSITIES, HOVER_KEYS, REST_DELAY_RANGE, SCOPES, type Settings } from '@/lookup/settings.ts';

const site = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const MAX_SITES = 10_000;
const sites = v.pipe(
  v.array(v.unknown()),
  v.transform((all) => all.filter((one) => v.is(site, one)).slice(0, MAX_SITES)),
);
const form = v.pipe(v.string(), v.maxLength(MAX_SHORT_FORM));
const standing = v.object({ dictionary: v.string(), entry: v.string(), name: v.string() });

/** Each field on its own, and each line of a list. */
export const FIELDS: { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> } = {
  enabled: v.boolean(),
  scope: v.picklist(SCOPES),
  sitesOn: sites,
  sitesOff: sites,
  privateSites: sites,
  marks: v.picklist(['native', 'focusable']),
  density: v.picklist(DENSITIES),
  drafts: v.boolean(),
  always: v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((senses) =>
      Object.fromEntries(
        Object.entries(senses).flatMap(([name, sense]) =>
          v.is(form, name) && v.is(standing, sense) ? [[name, sense] as const] : [],
        ),
      ),
    ),
  ),
  restDelay: v.pipe(v.number(), v.minValue(REST_DELAY_RANGE.min), v.maxValue(REST_DELAY_RANGE.max)),
  hoverKey: v.picklist(HOVER_KEYS),
  recent: v.boolean(),
  openPdfs: v.boolean(),
  language: v.picklist(LANGUAGE_SETTINGS),
};

/** Those settings among some values that can be read. */
export function readSettingsFields(values: object): Partial<Settings> {
  const settings: Partial<Settings> = {};
  for (const name of Object.keys(FIELDS) as (keyof Settings)[]) {
    assign(settings, name, (values as Readonly<Record<string, unknown>>)[name]);
  }
  return settings;
}

function assign<K extends keyof Settings>(settings: Partial<Settings>, name: K, value: unknown): void {
  const schema: v.GenericSchema<unknown, Settings[K]> = FIELDS[name];
  const parsed = v.safeParse(schema, value);
  if (parsed.success) settings[name] = parsed.output;
}
