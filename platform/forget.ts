/** "Forget everything": all that we keep in this browser goes, and the extension is as it was when it came. */
import { browser, type Browser } from './browser.ts';
import { announce } from './dictionaries/announce.ts';
import { deleteDatabase } from './dictionaries/database.ts';
import { forgetFirstWords } from './first-words.ts';

export async function forgetEverything(api: Browser = browser): Promise<void> {
  await deleteDatabase();
  await api.storage.session.clear();
  await api.storage.local.clear();
  forgetFirstWords();
  // The background reads everything anew, and open pages with it.
  await announce(api);
}
