/** The id of the window that a page of ours stands in: known beforehand, since nothing may be awaited between a press and the panel. */
import { useEffect, useState } from 'preact/hooks';
import { windowId } from '@/platform/window.ts';

export function useWindow(): number | null {
  const [id, setId] = useState<number | null>(null);
  useEffect(() => void windowId().then(setId), []);
  return id;
}
