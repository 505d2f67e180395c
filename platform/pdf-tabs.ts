/** Which tabs show a PDF, and which the reader has been in. */
import * as v from 'valibot';
import { isReadable, namesPdf, readReaderAddress } from '@/lookup/pdf/address.ts';
import { browser, type Browser } from './browser.ts';
import { type AskingTab, mayRead } from './reader.ts';

export interface ShownPdf {
  url: string;
  tab: AskingTab;
}

/**
 * The address of the PDF that a tab shows, or null. Chromium lets a script of ours into the page round its viewer, which says what
 * it is; Firefox lets none into its own, and then the address has to tell.
 */
export async function pdfInTab(tabId: number, api: Browser = browser): Promise<ShownPdf | null> {
  try {
    const tab = await api.tabs.get(tabId);
    const { url } = tab;
    if (url === undefined || !isReadable(url)) return null;
    const type = await contentType(tabId, api);
    if (type !== null) return type === 'application/pdf' ? { url, tab } : null;
    // A file of this computer no extension of Firefox may read.
    const tells = import.meta.env.FIREFOX && namesPdf(url) && !url.startsWith('file:') && (await mayRead(url, api));
    return tells ? { url, tab } : null;
  } catch {
    return null;
  }
}

async function contentType(tabId: number, api: Browser): Promise<string | null> {
  try {
    const [frame] = await api.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return typeof frame?.result === 'string' ? frame.result : null;
  } catch {
    return null;
  }
}

const KEY = 'read-tabs';
const readTabs = v.record(v.string(), v.string());

/** Calls back when a tab has loaded a PDF that has not just been left for the browser's own viewer. */
export function onPdfShown(callback: (shown: ShownPdf) => void, api: Browser = browser): void {
  api.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    if (status === 'complete' && url !== undefined) void inTurn(() => look(tabId, url, callback, api));
  });
  api.tabs.onRemoved.addListener((tabId) => void inTurn(() => remember(tabId, null, api)));
}

/**
 * One after the other: a tab tells several times that it is complete (Chromium's viewer is a page with a frame in it), and what is
 * remembered is read before it is written.
 */
async function inTurn(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(KEY, work);
}

async function look(tabId: number, url: string, callback: (shown: ShownPdf) => void, api: Browser): Promise<void> {
  const reader = readAddressOf(url, api);
  if (reader !== null) return remember(tabId, reader, api);
  // Told late, of a document that the tab has left since: it must not take away what is remembered of the present one.
  if ((await api.tabs.get(tabId).catch(() => null))?.url !== url) return;
  // Who goes from the reader to the document itself, by its button or by Back, wants to see it there.
  if ((await remembered(api))[tabId] === url) return;
  await remember(tabId, null, api);
  const shown = await pdfInTab(tabId, api);
  if (shown?.url === url) callback(shown);
}

/** The document of a reader's address; null for every other address. */
function readAddressOf(url: string, api: Browser): string | null {
  if (!url.startsWith(api.runtime.getURL('reader.html'))) return null;
  const address = readReaderAddress(new URL(url).search);
  return address.kind === 'file' ? address.url : '';
}

/** In memory that ends with the browser's session. */
async function remembered(api: Browser): Promise<Readonly<Record<string, string>>> {
  const stored = (await api.storage.session.get(KEY))[KEY];
  return v.is(readTabs, stored) ? stored : {};
}

async function remember(tabId: number, url: string | null, api: Browser): Promise<void> {
  const { [tabId]: before, ...others } = await remembered(api);
  if ((before ?? null) === url) return;
  await api.storage.session.set({ [KEY]: url === null ? others : { ...others, [tabId]: url } });
}
