import { browser, type Browser } from './browser.ts';

/** Milliseconds between two calls of the browser's API: Chromium ends a background that makes none for thirty seconds. */
const PULSE = 20_000;

/** Keeps the background from being ended while long work goes on. */
export async function keepAwake<T>(work: () => Promise<T>, api: Browser = browser): Promise<T> {
  const pulse = setInterval(() => void api.runtime.getPlatformInfo(), PULSE);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
  }
}
