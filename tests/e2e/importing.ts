/** Importing a dictionary as the options page does, without pressing its buttons. */
import type { Page } from './drive/driver.ts';

/** Runs an import in the page, as its own code does; resolves with the kind of its outcome. */
export const importText = (options: Page, text: string) =>
  options.evaluate(
    (contents) =>
      new Promise<string>((resolve) => {
        const worker = new Worker('/import-worker.js');
        worker.addEventListener('message', ({ data }: MessageEvent<{ type: string; outcome?: { type: string } }>) => {
          if (data.type === 'staged') worker.postMessage({ type: 'decision', take: true }, {});
          if (data.type !== 'outcome') return;
          worker.terminate();
          const { chrome } = globalThis as unknown as {
            chrome: { storage: { local: { set: (values: object) => Promise<void> } } };
          };
          void chrome.storage.local
            .set({ dictionaries: crypto.randomUUID() })
            .then(() => resolve(data.outcome?.type ?? ''));
        });
        worker.postMessage(
          {
            type: 'import',
            file: new File([contents], 'ward.obo'),
            options: {
              into: null,
              keepBoth: false,
              origin: { address: null, etag: null, lastModified: null, sha256: null },
              today: '2026-11-25',
            },
          },
          {},
        );
      }),
    text,
  );
