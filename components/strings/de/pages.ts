/** Everything our own pages say, in German. */
import type { PageStrings } from '../en/pages.ts';
import { menusDe } from './menus.ts';
import { optionsDe } from './options.ts';
import { policyDe } from './policy.ts';
import { popupDe } from './popup.ts';

export const pagesDe: PageStrings = {
  popup: popupDe,
  options: optionsDe,
  policy: policyDe,
  menus: menusDe,
};
