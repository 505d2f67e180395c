import { fakeBrowser } from './fake-browser.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lookup/settings.ts';
import type { Browser } from '@/platform/browser.ts';
import { getPolicy, readPolicy } from '@/platform/policy.ts';
import { changeSettings, getSettings } from '@/platform/settings.ts';

/** Managed storage can be filled by an administrator alone: what it would answer stands in for it. */
function managed(values: Record<string, unknown>, stored: Record<string, unknown> = {}) {
  const fake = fakeBrowser(stored);
  const storage = { ...fake.api.storage, managed: { get: () => Promise.resolve(values) } };
  return { ...fake, api: { ...fake.api, storage } as unknown as Browser };
}

const EXAMPLES = [...readFileSync('docs/policy.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json]) => JSON.parse(json ?? '') as unknown,
);

/** The values that an example gives the extension, wherever its browser wants them. */
function valuesIn(example: unknown): Record<string, unknown> {
  const values = example as Record<string, unknown>;
  if ('sitesBarred' in values) return values;
  return valuesIn(Object.values(values)[0]);
}

describe('managed storage', () => {
  it('is read line by line: what cannot be read is left out, and the rest applies', () => {
    expect(
      readPolicy({
        dictionaries: [
          { address: 'https://intranet.example/list.obo', onPublicSites: false },
          { address: 'no address' },
          'https://intranet.example/other.obo',
        ],
        sitesBarred: ['https://Records.example/path', 7, 'two words'],
        settings: { recent: false, density: 'sometimes', unknown: 1 },
      }),
    ).toEqual({
      dictionaries: [{ address: 'https://intranet.example/list.obo', enabled: true, onPublicSites: false }],
      sitesAllowed: null,
      sitesBarred: ['records.example'],
      settings: { recent: false },
    });
  });

  it('may be missing: then nothing is fixed', async () => {
    expect((await getPolicy(fakeBrowser().api)).settings).toEqual({});
  });

  it('fixes settings against every change, and stores nothing of itself', async () => {
    const { api, stored } = managed({ settings: { drafts: false }, sitesBarred: ['records.example'] });
    expect(await getSettings(api)).toEqual({ ...DEFAULT_SETTINGS, drafts: false, sitesOff: ['records.example'] });
    const after = await changeSettings(() => ({ drafts: true, recent: false }), api);
    expect(after).toMatchObject({ drafts: false, recent: false });
    expect(stored.settings).toEqual({ version: 1, values: { recent: false } });
  });

  it('is documented by examples that are read whole', () => {
    expect(EXAMPLES).toHaveLength(2);
    for (const example of EXAMPLES) {
      expect(readPolicy(valuesIn(example))).toMatchObject({
        dictionaries: [{ onPublicSites: false }],
        sitesBarred: ['records.hospital.example'],
        settings: { recent: false },
      });
    }
  });

  it('has a schema that names what is read', () => {
    const schema = JSON.parse(readFileSync('public/managed_schema.json', 'utf8')) as {
      properties: { settings: { properties: object } };
    };
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(readPolicy({})).sort());
    for (const name of Object.keys(schema.properties.settings.properties)) {
      expect(Object.keys(DEFAULT_SETTINGS)).toContain(name);
    }
  });
});
