/** The workers' side of an import: one reads the file, from its arrival to its outcome; another compiles names for it. */
import { importDictionary } from './import.ts';
import { serveNames } from './names-worker.ts';
import type { FromWorker, ToWorker } from './import-messages.ts';

interface Scope {
  postMessage: (message: FromWorker, options: object) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<ToWorker>) => void) => void;
}

/** Serves the window that started this worker. */
export function serveImports(scope: Scope): void {
  let decide: (take: boolean) => void = () => undefined;
  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'decision') return decide(data.take);
    if (data.type === 'compile') return serveNames(data.port);
    void importDictionary(data.file, data.options, {
      ...(data.compiler && { compiler: data.compiler }),
      onProgress: (progress) => scope.postMessage({ type: 'progress', progress }, {}),
      onGeneration: (generation) => scope.postMessage({ type: 'generation', generation }, {}),
      decide: (staged) =>
        new Promise((resolve) => {
          decide = resolve;
          scope.postMessage({ type: 'staged', staged }, {});
        }),
    }).then((outcome) => scope.postMessage({ type: 'outcome', outcome }, {}));
  });
}
