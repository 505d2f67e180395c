/** The keys of the browser's own PDF viewer, as far as the reader has what they do. */
import type { PdfView } from './pdf-view.ts';

export interface KeyActions {
  find: () => void;
  findAgain: (backwards: boolean) => void;
  /** Ctrl+P: printing is the browser's viewer's. */
  print: () => void;
}

export function watchKeys(document: Document, view: PdfView, actions: KeyActions, signal: AbortSignal): void {
  const { container } = view;

  function withControl({ key, shiftKey }: KeyboardEvent): boolean {
    switch (key.toLowerCase()) {
      case 'f':
        actions.find();
        return true;
      case 'g':
        actions.findAgain(shiftKey);
        return true;
      case '+':
      case '=':
        view.zoom('in');
        return true;
      case '-':
        view.zoom('out');
        return true;
      case '0':
        view.zoom('auto');
        return true;
      case 'p':
        actions.print();
        return true;
      default:
        return false;
    }
  }

  function plain({ key, shiftKey }: KeyboardEvent): boolean {
    const isWide = container.scrollWidth > container.clientWidth + 1;
    switch (key) {
      case 'Home':
        view.goTo(1);
        return true;
      case 'End':
        view.goTo(view.document.numPages);
        return true;
      case 'j':
      case 'n':
        view.goTo(view.page + 1);
        return true;
      case 'k':
      case 'p':
        view.goTo(view.page - 1);
        return true;
      case 'ArrowRight':
      case 'ArrowLeft':
        // A page that is wider than the window is scrolled.
        if (isWide) return false;
        view.goTo(view.page + (key === 'ArrowRight' ? 1 : -1));
        return true;
      case 'r':
      case 'R':
        view.rotate(shiftKey ? -90 : 90);
        return true;
      case 'F3':
        actions.findAgain(shiftKey);
        return true;
      default:
        return scrolls(key, shiftKey);
    }
  }

  /** Also where nothing has the focus: the pages are what one scrolls. */
  function scrolls(key: string, shiftKey: boolean): boolean {
    if (container.contains(document.activeElement)) return false;
    const page = container.clientHeight * 0.9;
    const by = { ArrowDown: 40, ArrowUp: -40, PageDown: page, PageUp: -page, ' ': shiftKey ? -page : page }[key];
    if (by === undefined) return false;
    container.scrollBy({ top: by });
    return true;
  }

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const control = event.ctrlKey || event.metaKey;
      if (!control && isTyping(event)) return;
      if (control ? withControl(event) : plain(event)) event.preventDefault();
    },
    { signal },
  );
}

/** Keys belong to the field or control that has the focus; in the pages themselves they turn pages. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], vademecum-card, dialog') !== null) return true;
  return target.closest('button, a, summary, [role="button"]') !== null && [' ', 'Enter'].includes(event.key);
}
