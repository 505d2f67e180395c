/** Ways from the browser into the reader: its menus, and tabs that come to show a PDF where the user wants that. */
import { catalogues } from '@/components/strings/catalogues.ts';
import { languageOf } from '@/lookup/language.ts';
import { isReadable } from '@/lookup/pdf/address.ts';
import type { Settings } from '@/lookup/settings.ts';
import { browser } from '@/platform/browser.ts';
import { onPdfShown, type ShownPdf } from '@/platform/pdf-tabs.ts';
import { type AskingTab, openReader } from '@/platform/reader.ts';
import { getSettings } from '@/platform/settings.ts';
import { browserLanguage } from '@/platform/ui-language.ts';

const MENU_LINK = 'read-linked-pdf';
const MENU_PAGE = 'read-shown-pdf';

/** Addresses that speak of a PDF anywhere behind the host; what is none says so in the reader. */
const PATTERNS = ['pdf', 'PDF'].flatMap((word) => [
  ['*:', '', '*', `*${word}*`].join('/'),
  ['file:', '', '', `*${word}*`].join('/'),
]);

export async function setUpPdfMenus(): Promise<void> {
  const title = titleIn(await getSettings());
  browser.contextMenus.create({ id: MENU_LINK, title, contexts: ['link'], targetUrlPatterns: PATTERNS });
  // Firefox draws its viewer where no menu of ours reaches: there the tab itself has one.
  const contexts = import.meta.env.FIREFOX ? (['page', 'tab'] as const) : (['page'] as const);
  browser.contextMenus.create({ id: MENU_PAGE, title, contexts: [...contexts], documentUrlPatterns: PATTERNS });
}

export async function renamePdfMenus(settings: Settings): Promise<void> {
  const title = titleIn(settings);
  await browser.contextMenus.update(MENU_LINK, { title });
  await browser.contextMenus.update(MENU_PAGE, { title });
}

function titleIn({ language }: Settings): string {
  return catalogues[languageOf(language, browserLanguage())].pages.menus.readPdf;
}

/** Opens the reader for a click in one of its menus. */
export function readFromMenu(
  { menuItemId, linkUrl, pageUrl }: { menuItemId: string | number; linkUrl?: string; pageUrl?: string },
  tab: (AskingTab & { url?: string | undefined }) | undefined,
): void {
  const isLink = menuItemId === MENU_LINK;
  if (!isLink && menuItemId !== MENU_PAGE) return;
  const url = isLink ? linkUrl : (tab?.url ?? pageUrl);
  if (url !== undefined && isReadable(url)) void openReader(url, tab ?? null, isLink ? 'beside' : 'instead');
}

/** "Always open PDFs in the reader". */
export function openShownPdfs(): void {
  onPdfShown((shown) => void open(shown));
}

async function open({ url, tab }: ShownPdf): Promise<void> {
  // A private window of Chromium cannot show the reader.
  if (tab.incognito && !import.meta.env.FIREFOX) return;
  if ((await getSettings()).openPdfs) await openReader(url, tab, 'instead');
}
