/** The organisation's policy, from the browser's managed storage. */
import * as v from 'valibot';
import { NO_POLICY, type Policy } from '@/lookup/policy.ts';
import { readSite } from '@/lookup/sites.ts';
import { browser, type Browser } from './browser.ts';
import { readSettingsFields } from './settings-fields.ts';

/** What a line that cannot be read costs is that line alone. */
const sites = v.pipe(
  v.array(v.unknown()),
  v.transform((all) => all.flatMap((one) => (typeof one === 'string' ? (readSite(one) ?? []) : []))),
);
const dictionary = v.object({
  address: v.pipe(v.string(), v.url()),
  enabled: v.optional(v.boolean(), true),
  onPublicSites: v.optional(v.boolean(), true),
});
const dictionaries = v.pipe(
  v.array(v.unknown()),
  v.transform((all) => all.flatMap((one) => (v.is(dictionary, one) ? [v.parse(dictionary, one)] : []))),
);

/** Reads the values of managed storage; what is missing or unreadable is not part of the policy. */
export function readPolicy(values: Readonly<Record<string, unknown>>): Policy {
  const { settings, sitesAllowed, sitesBarred, dictionaries: listed } = values;
  const allowed = v.safeParse(sites, sitesAllowed);
  const barred = v.safeParse(sites, sitesBarred);
  const wanted = v.safeParse(dictionaries, listed);
  return {
    settings: typeof settings === 'object' && settings !== null ? readSettingsFields(settings) : {},
    sitesAllowed: allowed.success ? allowed.output : null,
    sitesBarred: barred.success ? barred.output : [],
    dictionaries: wanted.success ? wanted.output : [],
  };
}

/** The policy of now. Browsers without one answer with nothing, or (Firefox) refuse. */
export async function getPolicy(api: Browser = browser): Promise<Policy> {
  try {
    return readPolicy(await api.storage.managed.get());
  } catch {
    return NO_POLICY;
  }
}

/** Calls back when the administrator has changed the policy. */
export function onPolicyChanged(callback: () => void, api: Browser = browser): () => void {
  const listener = (_: unknown, area: string) => {
    if (area === 'managed') callback();
  };
  api.storage.onChanged.addListener(listener);
  return () => api.storage.onChanged.removeListener(listener);
}
