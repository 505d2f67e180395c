/** A file dropped anywhere on the reader is opened. True while one is held over it. */
import { useEffect, useState } from 'preact/hooks';

export function useDrop(open: (file: File) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    addEventListener(
      'dragover',
      (event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setDragging(true);
      },
      { signal },
    );
    addEventListener('dragleave', (event) => event.relatedTarget === null && setDragging(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setDragging(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file !== undefined) open(file);
      },
      { signal },
    );
    return () => controller.abort();
  }, [open]);
  return dragging;
}
