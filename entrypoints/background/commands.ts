/** Keyboard commands, answered by the frame that has the focus. */
import { browser } from '@/platform/browser.ts';
import { askPage } from '@/platform/messaging.ts';
import { focusedFrame } from '@/platform/scripts.ts';
import { markPage } from '@/platform/tab.ts';
import { lookUpByKey, openCurrent } from './look-up.ts';

export async function runCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const frame = (await focusedFrame(tab.id)) ?? 0;
  switch (command) {
    case 'look-up-selection':
      return lookUpByKey(tab.id, frame);
    case 'next-term':
    case 'previous-term': {
      const direction = command === 'next-term' ? 'next' : 'previous';
      const answer = await askPage(tab.id, frame, 'page.step', { direction, key: null });
      if (answer?.ok !== true || !answer.value.shown) await askPage(tab.id, 0, 'page.step', { direction, key: null });
      return;
    }
    case 'mark-page':
      return toggleMarks(tab.id);
    case 'open-card':
      await openCurrent(tab.id, frame);
  }
}

/** Marks a page of a site that is not marked by itself; pressed again, no longer. */
async function toggleMarks(tabId: number): Promise<void> {
  const answer = await askPage(tabId, 0, 'page.terms', {});
  await markPage(tabId, answer?.ok !== true);
}
