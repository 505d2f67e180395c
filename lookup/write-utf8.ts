/** UTF-8 of what is short and mostly ASCII: names, ids, entries. */

const encoder = new TextEncoder();

/** Units up to which a loop is faster than a browser's encoder, which takes 2 µs to be called and makes an object each time. */
const SHORT = 2048;

/** Writes a text at a place where there is room for three bytes a unit; gives its bytes. */
export function writeUtf8(text: string, target: Uint8Array, at: number): number {
  if (text.length > SHORT) return encoder.encodeInto(text, target.subarray(at)).written;
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit);
    if (code > 127) return encoder.encodeInto(text, target.subarray(at)).written;
    target[at + unit] = code;
  }
  return text.length;
}
