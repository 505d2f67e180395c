import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { buildLibrary } from './scripts/build-library.ts';
import { buildNotices } from './scripts/build-notices.ts';
import { sharedChunks } from './scripts/shared-chunks.ts';
import { pdfAssets } from './scripts/pdf-assets.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const ROOMS = [
  'components',
  'content',
  'docs',
  'entrypoints',
  'lookup',
  'page',
  'platform',
  'public',
  'scripts',
  'tests',
] as const;

/**
 * What our own pages may load and run: nothing but the package's. Dictionaries and PDFs are fetched from wherever the reader asks
 * for them. pdf.js decodes some images by WebAssembly and shows others from memory (blob:).
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' http: https: file: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one of entrypoints/own-page/trusted-scripts.ts.
  'trusted-types default',
].join('; ');

/** The oldest versions that the extension runs in. */
const OLDEST = { chrome: 140, firefox: 153 };

export default defineConfig({
  // What a file uses it imports: nothing appears from nowhere.
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [preact()],
    // Scripts in pages run once, and cold: a number in place is shorter and sooner there than a variable.
    build: {
      rolldownOptions: { optimization: { inlineConst: { mode: 'all' } } },
      // None of these wants prefixes.
      cssTarget: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`],
    },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': `${root}platform/script-context.ts`,
        // The class itself: its builds put a second one and a loader of modules round it.
        'mark.js': 'mark.js/src/lib/mark.js',
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ type }) => type === 'popup')) config.plugins?.push(sharedChunks());
    },
    async 'build:publicAssets'(_, assets) {
      const built = [...(await buildLibrary(root)), ...(await buildNotices(root)), ...pdfAssets(root)];
      for (const { from, to } of built) assets.push({ absoluteSrc: from, relativeDest: to });
    },
  },
  zip: {
    // What a reviewer needs to build the same again: no more than what is under version control.
    includeSources: ['*.{json,md,ts}', '.*.json', '.ci/**', 'LICENSE', `{${ROOMS.join(',')}}/**`],
    dotSources: true,
  },
  manifest: ({ browser }) => ({
    name: 'Vademecum',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus'],
    ...(browser === 'chrome' && { storage: { managed_schema: 'managed_schema.json' } }),
    host_permissions: ['http://*/*', 'https://*/*', 'file:///*'],
    action: { default_title: 'Vademecum' },
    omnibox: { keyword: 'vm' },
    content_security_policy: { extension_pages: PAGE_POLICY },
    // Four suggested keys are the most that Chromium takes, the popup's included.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+V' } },
      'look-up-selection': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandLookUp__' },
      'next-term': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPrevious__' },
      'mark-page': { description: '__MSG_commandMark__' },
      'open-card': { description: '__MSG_commandOpen__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'vademecum@vademecum.invalid',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: `${OLDEST.chrome}` }),
  }),
});
