/** Values of the database in JSON fixtures: buffers and typed arrays are written as `{ "$": "Uint8Array", "base64": … }`. */
const ARRAYS = { Uint8Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigUint64Array };
type ArrayName = keyof typeof ARRAYS;

/** The value that such JSON stands for. */
export function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  const { $: name, base64 } = value as { $?: ArrayName | 'ArrayBuffer'; base64?: string };
  if (name === undefined || base64 === undefined)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decode(part)]));
  const { buffer } = Uint8Array.fromBase64(base64);
  return name === 'ArrayBuffer' ? buffer : new ARRAYS[name](buffer);
}
