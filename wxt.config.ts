import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { buildLibrary } from './scripts/build-library.ts';
import { buildNotices } from './scripts/build-notices.ts';

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

export default defineConfig({
  // What a file uses it imports: nothing appears from nowhere.
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    async 'build:publicAssets'(_, assets) {
      const built = [...(await buildLibrary(root)), ...(await buildNotices(root))];
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
    description: 'Looks up medical terms where they are read. Nothing you read leaves the browser.',
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: ['http://*/*', 'https://*/*', 'file:///*'],
    action: { default_title: 'Vademecum' },
    omnibox: { keyword: 'vm' },
    // Four suggested keys are the most that Chromium takes, the popup's included.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+V' } },
      'look-up-selection': { suggested_key: { default: 'Alt+Shift+L' }, description: 'Look up the selected text' },
      'next-term': { suggested_key: { default: 'Alt+Shift+N' }, description: 'Go to the next marked term' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+P' }, description: 'Go to the previous marked term' },
      'mark-page': { description: 'Mark this page, where only pages that are asked for are marked' },
      'open-card': { description: 'Open the card of the marked term' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'vademecum@vademecum.invalid',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
