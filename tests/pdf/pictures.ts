/** The smallest pictures in the two formats that pdf.js decodes by WebAssembly, written byte by byte. */
import { ArithmeticCoder } from './arithmetic-coder.ts';
import type { Picture } from './make-pdf.ts';

const be16 = (value: number) => [(value >> 8) & 255, value & 255];
const be32 = (value: number) => [...be16(value >>> 16), ...be16(value & 0xffff)];

/** A JPEG 2000 picture, grey: every packet is empty, so all coefficients are zero, which is the middle of the range. */
export function greyJpx(place: Pick<Picture, 'x' | 'y' | 'width' | 'height'>): Picture {
  const size = 16;
  // SIZ: one tile of one component of 8 bits.
  const extent = [size, size, 0, 0, size, size, 0, 0].flatMap(be32);
  const siz = marker(0x51, [...be16(0), ...extent, ...be16(1), 7, 1, 1]);
  // COD: one layer, no decomposition, code blocks of 64 by 64, the reversible transform.
  const cod = marker(0x52, [0, 0, ...be16(1), 0, 0, 4, 4, 0, 1]);
  // QCD: no quantisation, two guard bits, eight bits in the one band.
  const qcd = marker(0x5c, [0x40, 8 << 3]);
  // One tile part with one empty packet.
  const sot = marker(0x90, [...be16(0), ...be32(12 + 2 + 1), 0, 1]);
  const data = Uint8Array.from([0xff, 0x4f, ...siz, ...cod, ...qcd, ...sot, 0xff, 0x93, 0, 0xff, 0xd9]);
  const dictionary = `/Width ${size} /Height ${size} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode`;
  return { ...place, data, dictionary };
}

function marker(code: number, body: readonly number[]): number[] {
  return [0xff, code, ...be16(body.length + 2), ...body];
}

/** A JBIG2 picture, its left half black. */
export function halfBlackJbig2(place: Pick<Picture, 'x' | 'y' | 'width' | 'height'>): Picture {
  const size = 16;
  const region = [size, size, 0, 0].flatMap(be32);
  // The page: its size, no resolution, white.
  const page = segment(0, 48, [...region, 0, ...be16(0)]);
  // A generic region over all of it, by template 0 with the usual four adaptive pixels.
  const adaptive = [3, 0xff, 0xfd, 0xff, 2, 0xfe, 0xfe, 0xfe];
  const pixels = coded(size, (x) => (x < size / 2 ? 1 : 0));
  const data = Uint8Array.from([...page, ...segment(1, 38, [...region, 0, 0, ...adaptive, ...pixels])]);
  const dictionary = `/Width ${size} /Height ${size} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode`;
  return { ...place, data, dictionary };
}

function segment(number: number, type: number, body: readonly number[]): number[] {
  return [...be32(number), type, 0, 1, ...be32(body.length), ...body];
}

/** The pixels around one by which template 0 foretells it. */
const NEIGHBOURS: readonly (readonly [number, number])[] = [
  ...[-2, -1, 0, 1, 2].map((dx) => [dx, -2] as const),
  ...[-3, -2, -1, 0, 1, 2, 3].map((dx) => [dx, -1] as const),
  ...[-4, -3, -2, -1].map((dx) => [dx, 0] as const),
];

function coded(size: number, pixel: (x: number, y: number) => 0 | 1): number[] {
  const coder = new ArithmeticCoder();
  const at = (x: number, y: number) => (x < 0 || y < 0 || x >= size || y >= size ? 0 : pixel(x, y));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const context = NEIGHBOURS.reduce((sum, [dx, dy]) => sum * 2 + at(x + dx, y + dy), 0);
      coder.encode(context, pixel(x, y));
    }
  }
  return coder.finish();
}
