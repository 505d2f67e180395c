/** The manifests of both built extensions ask for little and open nothing. Needs a build; the check builds first. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions: string[];
  externally_connectable?: unknown;
  web_accessible_resources?: unknown;
  content_security_policy?: { extension_pages?: string };
  browser_specific_settings?: { gecko?: { data_collection_permissions?: { required: string[] } } };
}

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest in %s', (folder) => {
  const manifest = JSON.parse(readFileSync(`.output/${folder}/manifest.json`, 'utf8')) as Manifest;

  test('opens nothing to pages or other extensions', () => {
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  test('runs scripts of the package alone', () => {
    const policy = new Map(
      (manifest.content_security_policy?.extension_pages ?? '').split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    for (const name of ['worker-src', 'style-src', 'font-src']) expect(policy.get(name), name).toBe("'self'");
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(policy.get(name), name).toBe("'none'");
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
    expect(policy.get('trusted-types')).toBe('default');
  });

  test('asks for the permissions that the README explains, and for no other', () => {
    const readme = readFileSync('README.md', 'utf8');
    const [, table = ''] = /## Permissions\n\n([^]+?)\n\n/.exec(readme) ?? [];
    const explained = table
      .split('\n')
      .slice(2)
      .map((line) => line.split('|')[1] ?? '')
      .filter((cell) => folder === 'chrome-mv3' || !cell.includes('(Chrome, Edge)'))
      .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
    expect(explained.sort()).toEqual([...manifest.permissions, ...manifest.host_permissions].sort());
  });

  test('says that nothing is collected', () => {
    if (folder !== 'firefox-mv3') return;
    expect(manifest.browser_specific_settings?.gecko?.data_collection_permissions?.required).toEqual(['none']);
  });
});
