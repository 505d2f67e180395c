/** Bytes as text, for storage that holds JSON only. The browser's own conversion: every page opens a filter. */

export function toBase64(bytes: Uint8Array): string {
  return bytes.toBase64();
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.fromBase64(text);
}
