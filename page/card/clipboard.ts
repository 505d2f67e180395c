/** Puts a text on the clipboard, when the reader has just asked for it. */

/** False where neither way is open: the browser or the page's policy forbids it. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const { clipboard } = (document.defaultView ?? window).navigator as Partial<Navigator>;
  try {
    if (clipboard !== undefined) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // A policy of the page, or a frame from elsewhere: the older way may still be open.
  }
  return copyByEvent(document, text);
}

/** On pages that are not secure there is no clipboard to write to, only the copy command; the page hears nothing of it. */
function copyByEvent(document: Document, text: string): boolean {
  let done = false;
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    done = event.clipboardData !== null;
  };
  const view = document.defaultView ?? window;
  view.addEventListener('copy', onCopy, { capture: true });
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else copies on a page without a secure context.
  document.execCommand('copy');
  view.removeEventListener('copy', onCopy, { capture: true });
  return done;
}
