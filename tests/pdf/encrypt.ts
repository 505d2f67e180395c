/** Locks a PDF as its standard says (security handler of revision 2, RC4 with 40 bits): old, and read by every reader. */
import { createHash } from 'node:crypto';

/** What encryption mixes in; readers call the document by it. */
export const ID = Uint8Array.from({ length: 16 }, (_, i) => i * 7);

/** Bytes as a PDF writes a string of them. */
export function hex(bytes: Uint8Array): string {
  return `<${Buffer.from(bytes).toString('hex')}>`;
}

const PADDING = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? [],
  (byte) => Number.parseInt(byte, 16),
);

/** All that may be done with it: everything. */
const PERMISSIONS = -4;

export function encrypting(password: string): {
  dictionary: string;
  encrypt: (object: number, data: Uint8Array) => Uint8Array;
} {
  const padded = Uint8Array.from([...Buffer.from(password, 'latin1'), ...PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = new Uint8Array(new Int32Array([PERMISSIONS]).buffer);
  const key = md5(padded, owner, permissions, ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P ${PERMISSIONS} >>`,
    encrypt(object, data) {
      const number = Uint8Array.of(object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0);
      return rc4(md5(key, number).subarray(0, 10), data);
    },
  };
}

function md5(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number) => ([box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0]);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (box[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) & 255] ?? 0);
  });
}
