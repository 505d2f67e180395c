import { useEffect, useState } from 'preact/hooks';

/** Takes files that are dropped anywhere on the page; true while one is held over it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const hold = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      // Without this the browser opens the file in place of our page.
      event.preventDefault();
      setOver(true);
    };
    document.addEventListener('dragenter', hold, { signal });
    document.addEventListener('dragover', hold, { signal });
    document.addEventListener(
      'dragleave',
      (event) => {
        // Left for nothing: out of the window, not from one element to the next.
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onFile(file);
      },
      { signal },
    );
    return () => controller.abort();
  }, [onFile]);
  return over;
}
