import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { describeInBrowsers } from './drive/each-browser.ts';

describeInBrowsers('the built extension', (stage) => {
  test('is loaded and its background answers', async () => {
    const manifest = await stage.driver.background(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, Browser>;
      return (browser ?? chrome)?.runtime.getManifest();
    });
    expect(manifest?.name).toBe('Vademecum');
    expect(manifest?.manifest_version).toBe(3);
  });

  test('answers again after the browser ended its background', async () => {
    await stage.driver.stopBackground();
    expect(await stage.driver.background(() => 1 + 1)).toBe(2);
  });

  test('knows the tab of a page', async () => {
    const page = await stage.driver.open(stage.site.url('article.html'));
    expect(await page.evaluate(() => document.title)).toContain('test page');
    expect(await page.tabId()).toBeGreaterThan(0);
    expect(stage.site.requests).toContain('/article.html');
  });
});
