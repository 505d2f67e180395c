/** Runs the same end-to-end tests in Chromium, then in Firefox: one launch per file and browser. */
import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launch } from './launch.ts';
import { serve, type Site } from './serve.ts';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** What tests find ready: the browser with the extension, and the pages in `tests/e2e/pages`. */
export interface Stage {
  readonly driver: Driver;
  readonly site: Site;
}

/** Headers of the pages that need some. */
const HEADERS = { 'strict-csp.html': { 'content-security-policy': "default-src 'none'" } };

/**
 * Declares a suite per browser, named after it: `vitest run --project e2e -t firefox` runs one.
 * The stage is filled before the first test; read it inside tests only.
 */
export function describeInBrowsers(title: string, declare: (stage: Stage) => void, options: LaunchOptions = {}): void {
  describe.each(BROWSERS)(`${title} in %s`, (name) => {
    const ready: Partial<{ driver: Driver; site: Site }> = {};
    const stage: Stage = {
      get driver() {
        if (!ready.driver) throw new Error('The browser is there in tests and hooks only.');
        return ready.driver;
      },
      get site() {
        if (!ready.site) throw new Error('The pages are there in tests and hooks only.');
        return ready.site;
      },
    };
    beforeAll(async () => {
      ready.site = await serve('tests/e2e/pages', HEADERS);
      ready.driver = await launch(name, options);
    });
    afterAll(async () => {
      await ready.driver?.close();
      await ready.site?.close();
    });
    declare(stage);
  });
}
