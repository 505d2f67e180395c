/** A tab as the browser shows it to the extension: frames that answer, hang, or hold no script of ours. */
import type { PageProtocol } from '@/lookup/messages.ts';
import { property } from '@/lookup/parse.ts';
import type { Browser } from '@/platform/browser.ts';

type Type = keyof PageProtocol;

/** `hangs`: its page never comes to answer. `bare`: no script of ours runs in it. */
export type FakeFrame = 'hangs' | 'bare' | { [K in Type]?: PageProtocol[K]['answer'] };

export interface FakeTab {
  url?: string;
  status?: 'loading' | 'complete';
  frames: readonly FakeFrame[];
  /** Origins that the user has granted. */
  granted?: readonly string[];
}

export function fakeTab({ url, status = 'complete', frames, granted = [] }: FakeTab): {
  api: Browser;
  asked: string[];
} {
  const asked: string[] = [];
  const never = new Promise<never>(() => {});
  const api = {
    runtime: { id: 'vademecum-test' },
    permissions: {
      contains: ({ origins }: { origins: readonly string[] }) =>
        Promise.resolve(origins.every((origin) => granted.includes(origin))),
    },
    tabs: {
      get: (id: number) => Promise.resolve({ id, url, status }),
      sendMessage: (_: number, message: unknown, { frameId }: { frameId: number }) => {
        const type = property(message, 'type') as Type;
        asked.push(`${frameId} ${type}`);
        const frame = frames[frameId];
        if (frame === 'hangs') return never;
        if (frame === undefined || frame === 'bare') return Promise.reject(new Error('nobody there'));
        return Promise.resolve(structuredClone(frame[type] ?? null));
      },
    },
    scripting: {
      executeScript: () =>
        frames.includes('hangs') ? never : Promise.resolve(frames.map((_, frameId) => ({ frameId, result: true }))),
    },
  };
  return { api: api as unknown as Browser, asked };
}
