/**
 * The question that Firefox asks its user when an extension asks for more, in its own window: nothing of a page reaches it. The
 * one of Chromium is drawn by the system's toolkit, and no protocol reaches that.
 */
import type { FirefoxBrowser } from './firefox-commands.ts';
import { until } from './until.ts';

/** Preferences with which Firefox asks, as it does outside of tests, and takes an answer at once. */
export const ASKING = {
  'extensions.webextOptionalPermissionPrompts': true,
  'security.notification_enable_delay': 0,
};

/** Waits for the question, answers it, and gives its words. */
export async function answerPrompt(browser: FirefoxBrowser, answer: 'allow' | 'refuse'): Promise<string> {
  const asked = await until('the question of Firefox', () =>
    browser.turn.take(() => browser.chrome(answerShown, answer)),
  );
  await until('the question to be gone', () => browser.turn.take(() => browser.chrome(isClosed)));
  return asked;
}

// What follows runs in Firefox's own window. Only what is used of its interfaces is described.
interface PermissionQuestion extends HTMLElement {
  button: HTMLElement;
  secondaryButton: HTMLElement;
}
declare const PopupNotifications: { panel: { state: string } };

/** Presses a button of the question; null while none is shown. */
function answerShown(answer: 'allow' | 'refuse'): string | null {
  const question = document.querySelector<PermissionQuestion>('#addon-webext-permissions-notification');
  if (question === null || PopupNotifications.panel.state !== 'open') return null;
  const words = question.textContent ?? '';
  (answer === 'allow' ? question.button : question.secondaryButton).click();
  return words;
}

function isClosed(): boolean {
  return PopupNotifications.panel.state === 'closed';
}
