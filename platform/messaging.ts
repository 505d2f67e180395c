/** The typed conversation over the browser's messages. Every message is parsed before use. */
import type { BackgroundProtocol, PageProtocol, Routes } from '@/lookup/messages.ts';
import { type Parse, property } from '@/lookup/parse.ts';
import type { Browser } from './browser.ts';
import { native } from './native.ts';

/** Who asked, as far as a handler may want to know. */
export interface Asker {
  /** The tab and frame the message came from; absent for our own pages outside tabs. */
  tabId?: number;
  frameId?: number;
  windowId?: number;
  /** It asks from a private window. */
  isPrivate: boolean;
  /** Address of the asker's tab; null where the browser does not tell. */
  tabUrl: string | null;
  /** Origin (or where the browser gives none, address) of the asking document itself. */
  frameUrl: string | null;
  /** Names the asking document where the browser has such names. */
  documentId?: string;
}

interface Envelope {
  type: string;
  params: unknown;
}

/** Sent on the wire so that messages of old versions are told apart. */
const WIRE = 1;

type AnyProtocol<P> = { [K in keyof P]: { params: unknown; answer: unknown } };

/** Answers requests by `routes`. An unknown shape gets no answer and one warning that names its type. */
export function serve<P extends AnyProtocol<P>>(
  requests: { [K in keyof P]: Parse<P[K]['params']> },
  routes: Routes<P, Asker>,
  signal?: AbortSignal,
  api: Browser = native,
): void {
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== api.runtime.id) return undefined;
    const envelope = readEnvelope(message);
    if (envelope === null || !Object.hasOwn(requests, envelope.type)) return undefined;
    const type = envelope.type as keyof P;
    const params = requests[type](envelope.params);
    if (params === null) {
      console.warn(`Vademecum: a malformed “${envelope.type}” request was left unanswered.`);
      return undefined;
    }
    const asker: Asker = {
      tabUrl: sender.tab?.url ?? null,
      frameUrl: originOf(sender),
      isPrivate: sender.tab?.incognito === true,
    };
    if (sender.tab?.windowId !== undefined) asker.windowId = sender.tab.windowId;
    if (sender.tab?.id !== undefined) asker.tabId = sender.tab.id;
    if (sender.frameId !== undefined) asker.frameId = sender.frameId;
    if (sender.documentId !== undefined) asker.documentId = sender.documentId;
    routes[type](params, asker).then(respond, () => respond(null));
    return true;
  };
  api.runtime.onMessage.addListener(listener as OnMessageListener);
  signal?.addEventListener('abort', () => {
    // An extension that was updated under us has no runtime to take the listener from.
    if (isReachable(api)) api.runtime.onMessage.removeListener(listener as OnMessageListener);
  });
}

type OnMessageListener = Parameters<Browser['runtime']['onMessage']['addListener']>[0];

interface Sender {
  id?: string;
  tab?: { id?: number; url?: string; windowId?: number; incognito?: boolean };
  frameId?: number;
  url?: string;
  origin?: string;
  documentId?: string;
}

/** A frame without an address of its own (`about:srcdoc`) has the origin of whoever wrote it. */
function originOf({ origin, url }: Sender): string | null {
  return origin !== undefined && origin !== 'null' ? origin : (url ?? null);
}

/** Answers through `respond` and says `true` for "later": the one form that every browser takes, with or without polyfill. */
type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => true | undefined;

function readEnvelope(message: unknown): Envelope | null {
  const type = property(message, 'type');
  if (property(message, 'vademecum') !== WIRE || typeof type !== 'string') return null;
  return { type, params: property(message, 'params') };
}

/** False for a script whose extension was updated or removed under it. */
export function isReachable(api: Browser = native): boolean {
  return api.runtime?.id !== undefined;
}

/** Asks the background; null where it cannot be reached (starting, updated, or gone). */
export async function askBackground<K extends keyof BackgroundProtocol>(
  type: K,
  params: BackgroundProtocol[K]['params'],
  api: Browser = native,
): Promise<BackgroundProtocol[K]['answer'] | null> {
  try {
    const answer: unknown = await api.runtime.sendMessage({ vademecum: WIRE, type, params });
    return (answer ?? null) as BackgroundProtocol[K]['answer'] | null;
  } catch {
    return null;
  }
}

/** Asks one frame of a tab, or without a frame all of them, and the first answer counts; null where no script of ours runs. */
export async function askPage<K extends keyof PageProtocol>(
  tabId: number,
  frameId: number | null,
  type: K,
  params: PageProtocol[K]['params'],
  api: Browser = native,
): Promise<PageProtocol[K]['answer'] | null> {
  try {
    const where = frameId === null ? {} : { frameId };
    const answer: unknown = await api.tabs.sendMessage(tabId, { vademecum: WIRE, type, params }, where);
    return (answer ?? null) as PageProtocol[K]['answer'] | null;
  } catch {
    return null;
  }
}
