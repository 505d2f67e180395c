/** Hands a file to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads from it after this turn; a minute is ample for the browser to take it over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
