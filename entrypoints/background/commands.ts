/** Keyboard commands, answered by the frame that has the focus. */
import { browser } from '@/platform/browser.ts';
import { askPage } from '@/platform/messaging.ts';
import { focusedFrame } from '@/platform/scripts.ts';
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
      const answer = await askPage(tab.id, frame, 'page.step', { direction });
      if (answer?.ok !== true || !answer.value.shown) await askPage(tab.id, 0, 'page.step', { direction });
      return;
    }
    case 'open-card':
      await openCurrent(tab.id, frame);
  }
}
