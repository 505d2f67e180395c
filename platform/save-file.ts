/** Hands a file to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // In the document, so that whoever watches it sees where the file goes.
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads from it after this turn; a minute is ample for the browser to take it over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
