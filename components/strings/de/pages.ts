/** Everything our own pages say, in German. */
import type { PageStrings } from '../en/pages.ts';
import { dictionariesDe } from './dictionaries.ts';
import { menusDe } from './menus.ts';
import { optionsDe } from './options.ts';
import { glossaryDe, keptDe, panelDe } from './panel.ts';
import { policyDe } from './policy.ts';
import { popupDe } from './popup.ts';
import { readerDe } from './reader.ts';
import { scopeDe, welcomeDe } from './welcome.ts';

export const pagesDe: PageStrings = {
  popup: popupDe,
  panel: panelDe,
  kept: keptDe,
  glossary: glossaryDe,
  options: optionsDe,
  dictionaries: dictionariesDe,
  policy: policyDe,
  scope: scopeDe,
  welcome: welcomeDe,
  menus: menusDe,
  reader: readerDe,
};
