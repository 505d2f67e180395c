import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/e2e/drive/executables.ts';
import { bundle } from './tests/platform/dictionaries/bundle.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = { '@': root.replace(/\/$/, '') };
const chromium = findBrowser('chromium');

/** Three kinds of test: pure code in Node, components and page code in a real Chromium, the built extension end to end. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**'],
        },
      },
      {
        resolve: { alias },
        plugins: [preact()],
        // Found while a test runs, a dependency makes Vite reload the page under it.
        optimizeDeps: {
          include: [
            'axe-core',
            'fast-check',
            'mark.js',
            'minisearch',
            'preact',
            'preact/hooks',
            '@floating-ui/dom',
            'idb',
            'valibot',
            'webextension-polyfill',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts', 'tests/**/*.browser.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { bundle },
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium }),
                args: [
                  '--no-sandbox',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // One browser at a time, also on two cores.
          fileParallelism: false,
          // Two real browsers on a busy machine: what fails once and then passes was the machine, and is still told.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
