/** A script and all it imports as one text, made by the tests' server: a worker loads it in a moment, and its modules one by one in many. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BrowserCommand } from 'vitest/node';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** `path` from the root of the repository. */
export const bundle: BrowserCommand<[path: string]> = async (_, path) => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    build: { write: false, minify: false, rolldownOptions: { input: path, output: { format: 'iife' } } },
  });
  const [chunk] = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${path} gives no script.`);
  return chunk.code;
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    bundle: (path: string) => Promise<string>;
  }
}
