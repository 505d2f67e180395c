/**
 * Fetches a dictionary from an address. The one place that asks the network for anything, and only when the reader has pressed
 * a button for it, or the organisation's policy names the address.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ImportFailure } from '@/lookup/dictionaries/import.ts';
import type { Fault } from '@/lookup/formats/faults.ts';
import { browser, type Browser } from '../browser.ts';

export interface Downloaded {
  file: File;
  etag: string | null;
  lastModified: string | null;
  sha256: string;
}

/** What is known of the file that is there; its server is asked only for a newer one. */
export interface Known {
  etag: string | null;
  lastModified: string | null;
  sha256: string | null;
}

export type DownloadResult =
  { type: 'file'; downloaded: Downloaded } | { type: 'not-modified' } | { type: 'failed'; failure: ImportFailure };

/** Bytes gathered before the browser may put them on its disk. */
const PIECE = 4 * 1024 * 1024;

/** An address may end in `#sha256=…`: the file it leads to must have that digest. */
const DIGEST = /^#sha256=([\da-f]{64})$/i;

/** Asks the user for access to an address; to be called in the turn of a press, before anything is awaited. */
export function askForHost(address: string, api: Browser = browser): Promise<boolean> {
  const origin = originPattern(address);
  return origin === null ? Promise.resolve(false) : api.permissions.request({ origins: [origin] });
}

/** The match pattern of an address's host; null where it is no web address. */
function originPattern(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
}

/** Fetches the file at an address. Never throws but for the signal. */
export async function download(
  address: string,
  known: Known | null,
  onBytes: (bytes: number, total: number | null) => void,
  signal: AbortSignal,
  api: Browser = browser,
): Promise<DownloadResult> {
  const origin = originPattern(address);
  if (origin === null) return failed('unreachable', address, 'notAWebAddress');
  if (!(await api.permissions.contains({ origins: [origin] }))) {
    return failed('no-permission', new URL(address).hostname, 'notAllowed');
  }
  const headers = new Headers();
  if (known?.etag) headers.set('If-None-Match', known.etag);
  if (known?.lastModified) headers.set('If-Modified-Since', known.lastModified);
  try {
    const response = await fetch(address, {
      headers,
      signal,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 304) return { type: 'not-modified' };
    if (!response.ok) {
      return failed('http-status', new URL(address).hostname, 'serverAnswered', response.status);
    }
    const fetched = await keep(response, address, onBytes);
    // Many servers send the same file again, whatever they are asked.
    const isSame = fetched.type === 'file' && fetched.downloaded.sha256 === known?.sha256;
    return isSame ? { type: 'not-modified' } : fetched;
  } catch {
    signal.throwIfAborted();
    return failed('unreachable', new URL(address).hostname, 'serverLost');
  }
}

async function keep(
  response: Response,
  address: string,
  onBytes: (bytes: number, total: number | null) => void,
): Promise<DownloadResult> {
  const total = Number(response.headers.get('content-length')) || null;
  const digest = sha256.create();
  const parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, held] = [0, 0];
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (value !== undefined) {
      digest.update(value);
      waiting.push(value);
      bytes += value.length;
      held += value.length;
      onBytes(bytes, total);
    }
    if (held < PIECE && !done) continue;
    parts.push(new Blob(waiting));
    [waiting, held] = [[], 0];
    if (done) break;
  }
  const hex = bytesToHex(digest.digest());
  const named = DIGEST.exec(new URL(address).hash)?.[1]?.toLowerCase();
  if (named !== undefined && named !== hex) {
    return failed('checksum', new URL(address).hostname, 'notTheNamedFile');
  }
  const file = new File(parts, nameOf(response.url || address));
  const { headers } = response;
  const downloaded = { file, etag: headers.get('etag'), lastModified: headers.get('last-modified'), sha256: hex };
  return { type: 'file', downloaded };
}

/** Name of the file at an address: the last part of its path. */
function nameOf(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || 'dictionary';
  } catch {
    return last;
  }
}

function failed(code: ImportFailure['code'], place: string, ...fault: Fault): DownloadResult {
  return { type: 'failed', failure: { code, place, detail: { fault } } };
}
