/** The window that a page of ours stands in. */
import { browser, type Browser } from './browser.ts';

export async function windowId(api: Browser = browser): Promise<number | null> {
  return (await api.windows?.getCurrent().catch(() => null))?.id ?? null;
}

/** Whether nothing done here is to be remembered. */
export async function isPrivateWindow(api: Browser = browser): Promise<boolean> {
  // Firefox for Android has no windows to ask about; its private tabs tell by themselves.
  const current = await api.windows?.getCurrent().catch(() => null);
  return current?.incognito ?? api.extension?.inIncognitoContext ?? false;
}
