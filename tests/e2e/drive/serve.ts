/** Serves a folder of pages on two origins of this machine, so that frames can be of another site. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface Site {
  /** Full address of a page of the folder. */
  url(page: string): string;
  /** The same page on the other origin (`localhost` and another port: another site to both browsers). */
  otherUrl(page: string): string;
  /** Paths asked for so far, oldest first. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

/** Serves the folder until closed, and what is `made` beside it. `{{other-origin}}` in a page becomes the other origin. */
export async function serve(
  folder: string,
  headers: Readonly<Record<string, Record<string, string>>> = {},
  made: Readonly<Record<string, Uint8Array>> = {},
): Promise<Site> {
  const requests: string[] = [];
  const origins = { own: '', other: '' };

  const listen = async (): Promise<Server> => {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
      requests.push(path);
      if (path === '/favicon.ico') {
        response.writeHead(204).end();
        return;
      }
      const name = normalize(path).replace(/^[/\\]+/, '');
      const type = TYPES[extname(name)];
      const own = made[name];
      (own === undefined ? readFile(join(folder, name)) : Promise.resolve(own)).then(
        (content) => {
          response.writeHead(200, {
            'content-type': type ?? 'application/octet-stream',
            'cache-control': 'no-store',
            ...headers[name],
          });
          response.end(
            extname(name) === '.html' ? content.toString().replaceAll('{{other-origin}}', origins.other) : content,
          );
        },
        () => response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page.'),
      );
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return server;
  };

  const servers = [await listen(), await listen()] as const;
  const [own, other] = servers.map((server) => (server.address() as AddressInfo).port);
  origins.own = `http://127.0.0.1:${own}`;
  origins.other = `http://localhost:${other}`;

  return {
    url: (page) => `${origins.own}/${page}`,
    otherUrl: (page) => `${origins.other}/${page}`,
    requests,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
