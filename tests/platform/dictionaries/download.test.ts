import '../fake-browser.ts';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '@/platform/browser.ts';
import { askForHost, download, type Known } from '@/platform/dictionaries/download.ts';

const TEXT = `id,name\n${'X:1,sampleosis\n'.repeat(1000)}`;
const DIGEST = createHash('sha256').update(TEXT).digest('hex');
const asked: IncomingMessage[] = [];

const server = createServer((request, response) => {
  asked.push(request);
  if (request.url === '/gone.csv') return void response.writeHead(404).end('nothing here');
  if (request.url === '/cut.csv') {
    response.writeHead(200, { 'content-length': TEXT.length });
    return void response.write(TEXT.slice(0, 100), () => response.destroy());
  }
  if (request.headers['if-none-match'] === '"one"') return void response.writeHead(304).end();
  response.writeHead(200, { etag: '"one"', 'last-modified': 'Wed, 25 Nov 2026 00:00:00 GMT' }).end(TEXT);
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const requested: unknown[] = [];
const api = (granted: boolean) =>
  ({
    permissions: {
      contains: () => Promise.resolve(granted),
      request: (wanted: unknown) => Promise.resolve(requested.push(wanted) > 0 && granted),
    },
  }) as unknown as Browser;

const get = (path: string, known: Known | null = null, granted = true) =>
  download(`${origin}${path}`, known, () => undefined, new AbortController().signal, api(granted));

describe('fetching a dictionary', () => {
  it('gives the file with its name, its digest and what its server said of it', async () => {
    const progress: [number, number | null][] = [];
    const address = `${origin}/lists/sample%20list.csv`;
    const result = await download(
      address,
      null,
      (...one) => progress.push(one),
      new AbortController().signal,
      api(true),
    );
    expect(result).toMatchObject({ type: 'file', downloaded: { etag: '"one"', sha256: DIGEST } });
    const file = result.type === 'file' ? result.downloaded.file : null;
    expect([file?.name, await file?.text()]).toEqual(['sample list.csv', TEXT]);
    expect(progress.at(-1)?.[0]).toBe(TEXT.length);
    expect(asked.at(-1)?.headers.cookie).toBeUndefined();
    expect(asked.at(-1)?.headers.referer).toBeUndefined();
  });

  it('asks only for what is newer', async () => {
    expect(await get('/list.csv', { etag: '"one"', lastModified: null, sha256: null })).toEqual({
      type: 'not-modified',
    });
    expect(await get('/list.csv', { etag: '"old"', lastModified: null, sha256: null })).toMatchObject({
      type: 'file',
    });
  });

  it('knows the same file again by its digest, where the server sends it again', async () => {
    const known = { etag: null, lastModified: null, sha256: DIGEST };
    expect(await get('/list.csv', known)).toEqual({ type: 'not-modified' });
    expect(await get('/list.csv', { ...known, sha256: 'another' })).toMatchObject({ type: 'file' });
  });

  it('takes a file for the one that its address names only if it is', async () => {
    expect(await get(`/list.csv#sha256=${DIGEST}`)).toMatchObject({ type: 'file' });
    const wrong = await get(`/list.csv#sha256=${DIGEST.replace(/^./, (first) => (first === '0' ? '1' : '0'))}`);
    expect(wrong).toMatchObject({ type: 'failed', failure: { code: 'checksum' } });
  });

  it.each([
    ['/gone.csv', 'http-status'],
    ['/cut.csv', 'unreachable'],
  ])('says what is wrong with %s', async (path, code) => {
    expect(await get(path)).toMatchObject({ type: 'failed', failure: { code } });
  });

  it('asks no server without permission, and no address that is none', async () => {
    const before = asked.length;
    expect(await get('/list.csv', null, false)).toMatchObject({ failure: { code: 'no-permission' } });
    const signal = new AbortController().signal;
    expect(await download('file:///etc/passwd', null, () => undefined, signal, api(true))).toMatchObject({
      failure: { code: 'unreachable' },
    });
    expect(asked.length).toBe(before);
  });

  it('asks the user for the one host', async () => {
    expect(await askForHost('https://ontology.example:8443/x.obo', api(true))).toBe(true);
    expect(requested.at(-1)).toEqual({ origins: ['https://ontology.example/*'] });
    expect(await askForHost('not an address', api(true))).toBe(false);
  });
});
