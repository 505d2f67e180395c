/** What stands in the browser's own menus, in English. `%s`: the browser puts the selected text there. */
export const menusEn = {
  lookUp: 'Look up “%s”',
  readPdf: 'Read with Vademecum',
};
