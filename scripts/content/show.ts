/** The local page that shows every entry as its real card, read afresh whenever something under content/ changes. */
import preact from '@preact/preset-vite';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { formatProblem } from '../../lookup/article/problem.ts';
import { readLibrary } from '../library.ts';

const MODULE = 'virtual:library';

/** Serves the page on 127.0.0.1 until the process ends. */
export async function showLibrary(root: string, port: number): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root: `${root}/scripts/content/page`,
    cacheDir: `${root}/.output/content-page`,
    logLevel: 'warn',
    plugins: [preact(), libraryModule(root)],
    resolve: { alias: { '@': root } },
    server: { host: '127.0.0.1', port, fs: { allow: [root] } },
  });
  return server.listen();
}

function libraryModule(root: string): Plugin {
  return {
    name: 'vademecum-library',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const { dictionary, entries, problems } = await readLibrary(root);
      return `export const library = ${JSON.stringify({ dictionary, entries, problems: problems.map(formatProblem) })};`;
    },
    configureServer(server) {
      server.watcher.add(`${root}/content`);
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(`${root}/content/`)) return;
      const module = server.moduleGraph.getModuleById(`\0${MODULE}`);
      if (module) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}
