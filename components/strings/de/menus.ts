/** What stands in the browser's own menus, in German. */
import type { PageStrings } from '../en/pages.ts';

export const menusDe: PageStrings['menus'] = {
  lookUp: '„%s“ nachschlagen',
  readPdf: 'Mit Vademecum lesen',
};
