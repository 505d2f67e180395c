/**
 * Local storage and messages as the browser gives them, in memory: Node has neither. What the real ones add (quota, damage,
 * several processes) is tried end to end.
 */
import type { Browser } from '@/platform/browser.ts';

// The polyfill refuses to load outside an extension; import this file before anything that imports it.
Object.assign(globalThis, { chrome: { runtime: { id: 'vademecum-test' } } });

// Older versions of Node have no locks. Like the browser's: one holder of a name at a time, first come, first served.
const held = new Map<string, Promise<unknown>>();
const locks = {
  request(name: string, work: () => Promise<unknown>) {
    const turn = (held.get(name) ?? Promise.resolve()).then(work);
    held.set(
      name,
      turn.catch(() => null),
    );
    return turn;
  },
};
if (globalThis.navigator?.locks === undefined) {
  Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
}

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type MessageListener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

export interface FakeBrowser {
  api: Browser;
  /** Everything in local storage. */
  stored: Record<string, unknown>;
  /** Sends a message as another context would; undefined where nobody answers. */
  send(message: unknown, sender?: object): Promise<unknown>;
}

export function fakeBrowser(stored: Record<string, unknown> = {}): FakeBrowser {
  const changed = new Set<(changes: Changes, area: string) => void>();
  const messages = new Set<MessageListener>();
  const api = {
    runtime: {
      id: 'vademecum-test',
      onMessage: {
        addListener: (listener: MessageListener) => messages.add(listener),
        removeListener: (listener: MessageListener) => messages.delete(listener),
      },
      sendMessage: (message: unknown) => send(message),
      getManifest: () => ({ version: '0.1.0' }),
    },
    storage: {
      local: {
        get: (key: string) => Promise.resolve(key in stored ? { [key]: structuredClone(stored[key]) } : {}),
        set: (values: Record<string, unknown>) => {
          const changes: Changes = {};
          for (const [key, newValue] of Object.entries(values)) {
            changes[key] = { oldValue: stored[key], newValue: structuredClone(newValue) };
            stored[key] = structuredClone(newValue);
          }
          for (const listener of changed) listener(changes, 'local');
          return Promise.resolve();
        },
        remove: (key: string) => {
          delete stored[key];
          return Promise.resolve();
        },
      },
      onChanged: {
        addListener: (listener: (changes: Changes, area: string) => void) => changed.add(listener),
        removeListener: (listener: (changes: Changes, area: string) => void) => changed.delete(listener),
      },
    },
  };

  function send(message: unknown, sender: object = { id: 'vademecum-test' }): Promise<unknown> {
    return new Promise((resolve) => {
      const answered = [...messages].map((listener) => listener(structuredClone(message), sender, resolve));
      if (!answered.includes(true)) resolve(undefined);
    });
  }

  return { api: api as unknown as Browser, stored, send };
}
