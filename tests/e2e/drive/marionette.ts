/**
 * Firefox's own remote protocol: length-prefixed JSON over TCP, `[0, id, name, params]` there, `[1, id, error, result]` back.
 * WebDriver BiDi refuses pages of extensions; this reaches them, web pages and the browser's own code alike.
 */
import { connect, type Socket } from 'node:net';

export class MarionetteError extends Error {
  override readonly name = 'MarionetteError';
}

interface Waiting {
  name: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received: Buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      for (const { name, reject } of this.#waiting.values())
        reject(new MarionetteError(`Firefox went away during ${name}`));
      this.#waiting.clear();
    });
  }

  /** Connects as soon as Firefox listens. */
  static async connect(port: number, isAlive: () => boolean, timeout = 60_000): Promise<Marionette> {
    for (const start = Date.now(); Date.now() - start < timeout && isAlive(); await pause(50)) {
      const socket = await tryConnect(port);
      if (socket) return new Marionette(socket);
    }
    throw new MarionetteError(isAlive() ? `Firefox does not listen on port ${port}` : 'Firefox ended while starting');
  }

  send(name: string, params: Record<string, unknown> = {}): Promise<unknown> {
    if (this.#socket.destroyed) return Promise.reject(new MarionetteError(`Firefox is gone: ${name}`));
    const id = ++this.#lastId;
    const message = JSON.stringify([0, id, name, params]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { name, resolve, reject });
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  end(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString()) as unknown;
      this.#received = this.#received.subarray(end);
      // The greeting is an object, answers are arrays.
      if (Array.isArray(message))
        this.#answer(message as [number, number, { error: string; message: string } | null, unknown]);
    }
  }

  #answer([, id, error, result]: [number, number, { error: string; message: string } | null, unknown]): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new MarionetteError(`${waiting.name}: ${error.error}: ${error.message}`));
    else waiting?.resolve(isValue(result) ? result.value : result);
  }
}

function isValue(result: unknown): result is { value: unknown } {
  return typeof result === 'object' && result !== null && Object.keys(result).join() === 'value';
}

function tryConnect(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
    socket.once('error', () => resolve(null));
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
