/** A proxy that sees every request a browser makes and lets none out of this machine. */
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface Witness {
  /** `host:port` for the browser's proxy settings. */
  readonly address: string;
  /** Address of every request seen so far, oldest first; only host and port where the request was encrypted. */
  readonly seen: readonly string[];
  /** Those that are not the browser's own business. */
  foreign(): string[];
  close(): Promise<void>;
}

/** Hosts that the browsers themselves ask, with or without us: updates, lists, time. None is ever an address of ours. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com|googleusercontent\.com|mozilla\.(?:com|net|org)|firefox\.com)$/;

function hostOf(address: string): string {
  return address.includes('//') ? new URL(address).hostname : (address.split(':')[0] ?? '');
}

const LOCAL = ['127.0.0.1', 'localhost'];

/** Starts the proxy. Pages of this machine are passed on; everything else is written down and refused. */
export async function startWitness(): Promise<Witness> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://unknown');
    seen.push(url.href);
    if (!LOCAL.includes(url.hostname)) {
      response.writeHead(502).end();
      return;
    }
    const { method, headers } = request;
    const onward = ask(url, { method, headers }, (answer: IncomingMessage) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', (request, socket) => {
    const [host = '', port = '443'] = (request.url ?? '').split(':');
    seen.push(`${host}:${port}`);
    if (!LOCAL.includes(host)) {
      socket.end('HTTP/1.1 502 Refused\r\n\r\n');
      return;
    }
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    foreign: () => seen.filter((address) => !BROWSERS_OWN.test(hostOf(address))),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
