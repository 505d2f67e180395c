/** Keyboard commands, answered by the frame that has the focus. */
import { browser } from '@/platform/browser.ts';
import { askPage } from '@/platform/messaging.ts';
import { openSearch } from '@/platform/pages.ts';
import { focusedFrame } from '@/platform/scripts.ts';

export async function runCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const frame = (await focusedFrame(tab.id)) ?? 0;
  switch (command) {
    case 'look-up-selection': {
      const answer = await askPage(tab.id, frame, 'page.lookUp', { text: null });
      if (answer === null) await openSearch();
      return;
    }
    case 'next-term':
    case 'previous-term': {
      const direction = command === 'next-term' ? 'next' : 'previous';
      const answer = await askPage(tab.id, frame, 'page.step', { direction });
      if (answer?.ok !== true || !answer.value.shown) await askPage(tab.id, 0, 'page.step', { direction });
      return;
    }
    case 'open-card':
      await askPage(tab.id, frame, 'page.openCard', {});
  }
}
