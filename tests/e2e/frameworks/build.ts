/** Builds the framework pages into a folder that can be served. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, compileModule } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

const HERE = 'tests/e2e/frameworks';

export const FRAMEWORKS = ['react', 'vue', 'svelte', 'lit'] as const;

const SOURCES: Readonly<Record<string, string>> = {
  react: 'react.js',
  vue: 'vue.js',
  svelte: 'svelte.svelte.js',
  lit: 'lit.js',
  editors: 'editors.js',
};

/** Svelte is a compiler: its pages go through it. */
const svelte: Plugin = {
  name: 'svelte',
  transform(source, id) {
    if (id.endsWith('.svelte')) return compile(source, { filename: id }).js;
    return id.endsWith('.svelte.js') ? compileModule(source, { filename: id }).js : null;
  },
};

/** Writes `NAME.html` and `NAME.js` for each page; returns the folder. */
export async function buildFrameworkPages(): Promise<string> {
  const folder = '.output/framework-pages';
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [svelte],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(SOURCES).map(([name, file]) => [name, join(HERE, file)])),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const shell = await readFile(join(HERE, 'page.html'), 'utf8');
  for (const name of Object.keys(SOURCES))
    await writeFile(join(folder, `${name}.html`), shell.replaceAll('{{name}}', name));
  return folder;
}
