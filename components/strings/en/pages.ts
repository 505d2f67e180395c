/** Everything our own pages say, in English: one catalogue for each surface. */
import { dictionariesEn } from './dictionaries.ts';
import { menusEn } from './menus.ts';
import { optionsEn } from './options.ts';
import { glossaryEn, keptEn, panelEn } from './panel.ts';
import { policyEn } from './policy.ts';
import { popupEn } from './popup.ts';
import { readerEn } from './reader.ts';
import { scopeEn, welcomeEn } from './welcome.ts';

export const pagesEn = {
  popup: popupEn,
  panel: panelEn,
  kept: keptEn,
  glossary: glossaryEn,
  options: optionsEn,
  dictionaries: dictionariesEn,
  policy: policyEn,
  scope: scopeEn,
  welcome: welcomeEn,
  menus: menusEn,
  reader: readerEn,
};

/** Every sentence of our own pages; each language has them all, or it does not compile. */
export type PageStrings = typeof pagesEn;
