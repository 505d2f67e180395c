/** The rules of the house that no linter knows. Each says what to do instead; each returns `path:line: sentence` per breach. */
import { lineAt, packageOf, roomOf, target, type Source } from './tree.ts';

export type Rule = (source: Source) => string[];

/** Rooms a room may import from, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lookup: [],
  components: ['lookup'],
  page: ['lookup', 'components'],
  platform: ['lookup'],
  entrypoints: ['lookup', 'components', 'page', 'platform'],
};

/** Packages that lookup/ may use: pure code, no DOM, no browser, no I/O. */
const PURE_PACKAGES = [
  '@streamparser/json',
  '@zip.js/zip.js',
  'minisearch',
  'saxes',
  'valibot',
  'yaml',
  'mdast',
  'mdast-util-from-markdown',
];

/** Packages that give the browser API or its storage. */
const BROWSER_PACKAGES = ['webextension-polyfill', '@wxt-dev/storage', '@wxt-dev/browser', '@webext-core/messaging'];

const isShipped = ({ path }: Source): boolean => roomOf(path) in MAY_IMPORT;

/** The import law: `lookup ← page, platform, components ← entrypoints`; of the middle three only `page → components`. */
export const importLaw: Rule = (source) => {
  const room = roomOf(source.path);
  const allowed = MAY_IMPORT[room];
  if (!allowed) return [];
  return source.imports.flatMap(({ specifier, line }) => {
    const to = target(source, specifier);
    if (to === null || roomOf(to) === room || allowed.includes(roomOf(to))) return [];
    const list = [room, ...allowed].map((name) => `${name}/`).join(', ');
    return [
      `${source.path}:${line}: ${room}/ must not import ${to}. It may import from ${list} only: ` +
        'take what you need as a parameter and let the entrypoint pass it, or move the shared part to lookup/.',
    ];
  });
};

/** lookup/ runs anywhere: no package that needs a DOM, a browser or a disk. */
export const purePackages: Rule = (source) => {
  if (roomOf(source.path) !== 'lookup') return [];
  return source.imports
    .filter(({ specifier }) => target(source, specifier) === null && !PURE_PACKAGES.includes(packageOf(specifier)))
    .map(
      ({ specifier, line }) =>
        `${source.path}:${line}: lookup/ is pure and must not import ${specifier}. Pass the result in as data, ` +
        'or, if the package is pure too, add it to PURE_PACKAGES in tests/house/rules.ts.',
    );
};

/** lookup/ is a function of data: no DOM, no browser, no clock, no chance, no network. */
export const pureCode: Rule = (source) => {
  if (roomOf(source.path) !== 'lookup') return [];
  return find(
    source,
    /\b(?:Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|setTimeout\(|setInterval\(|fetch\(|(?<![.\w])(?:navigator|localStorage|indexedDB)\.\w|(?:globalThis|window)\.(?:document|location|get|add|inner)|document\.(?:querySelector|create[A-Z]|getElement|getSelection|body|head|documentElement|addEventListener))/g,
    (found) =>
      `lookup/ is a function of data and must not use ${found}. Take the time, the text or the answer as a parameter.`,
  );
};

/** One import of the polyfill, in `platform/browser.ts`. */
export const oneBrowser: Rule = (source) => {
  if (!isShipped(source) || source.path === 'platform/browser.ts') return [];
  return source.imports
    .filter(
      ({ specifier }) =>
        BROWSER_PACKAGES.includes(packageOf(specifier)) || /^wxt\/(?:browser|utils\/storage)/.test(specifier),
    )
    .map(
      ({ specifier, line }) =>
        `${source.path}:${line}: ${specifier} is imported in platform/browser.ts only. ` +
        (roomOf(source.path) === 'platform'
          ? 'Import from ./browser.ts.'
          : 'Use a function of platform/, or take it as a parameter.'),
    );
};

/** Nor by way of the global object. The bare names `chrome` and `browser` are the linter's. */
export const noBrowserGlobal: Rule = (source) => {
  if (!isShipped(source) || roomOf(source.path) === 'platform') return [];
  return find(
    source,
    /\b(?:globalThis|window|self)\s*(?:\?\.|\.)\s*(?:chrome|browser)\b/g,
    (found) => `${found} belongs in platform/. Use a function of platform/, or take it as a parameter.`,
  );
};

/** Structured text, never HTML. */
export const noHtml: Rule = (source) => {
  if (!isShipped(source)) return [];
  return find(
    source,
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTML|setHTMLUnsafe|document\.write|DOMParser|srcdoc)\b/g,
    (found) =>
      `${found}: text is data here, never HTML. Render it with a component, or build nodes and set textContent.`,
  );
};

/** Relative imports stay near; `@/` leads elsewhere. lookup/ and scripts/ run without that alias. */
export const nearImports: Rule = (source) => {
  const room = roomOf(source.path);
  // Declarations are read by the compiler alone, which knows both ways.
  if (source.path.endsWith('.d.ts')) return [];
  const withoutAlias = room === 'lookup' || room === 'scripts' || source.path.startsWith('tests/e2e/drive/');
  return source.imports.flatMap(({ specifier, line }) => {
    const at = `${source.path}:${line}: ${specifier}`;
    if (withoutAlias && specifier.startsWith('@/')) {
      return [`${at}: this folder runs in plain Node, which does not know "@/". Use a relative path.`];
    }
    if (!withoutAlias && specifier.startsWith('../../')) return [`${at}: use "@/…" instead of more than one "../".`];
    return [];
  });
};

/** A file is named for the one thing it does: kebab-case modules, PascalCase components, no drawers. */
export const names: Rule = (source) => {
  const parts = source.path.split('/');
  const file = parts.at(-1) ?? '';
  const drawer = parts.find((part) => /^(?:utils?|helpers?|misc|common|shared)(?:\.|$)/i.test(part));
  if (drawer) return [`${source.path}:1: "${drawer}" says nothing. Name the file for the one thing it does.`];
  if (/^index\.tsx?$/.test(file) && parts[0] !== 'entrypoints') {
    return [`${source.path}:1: no barrels: import from the module itself, and name this file for what it does.`];
  }
  const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:browser|property|test|content|config|d))*\.(?:tsx?|mjs)$/;
  const pascal = /^[A-Z][A-Za-z0-9]*(?:\.browser)?(?:\.test)?\.tsx$/;
  if (kebab.test(file) || pascal.test(file)) return [];
  return [`${source.path}:1: modules are kebab-case.ts, components PascalCase.tsx.`];
};

/** Whoever switches a lint rule off says why: `-- reason`. */
export const reasonedDisables: Rule = (source) => {
  const lines = source.text.split('\n');
  return lines.flatMap((line, index) =>
    /(?<!['"`])(?:\/\/|\/\*)\s*(?:eslint|oxlint)-disable/.test(line) && !/-- \S{3,}/.test(line)
      ? [`${source.path}:${index + 1}: say why the rule does not fit here: "-- reason" at the end of the comment.`]
      : [],
  );
};

function find(source: Source, pattern: RegExp, say: (found: string) => string): string[] {
  return [...source.code.matchAll(pattern)].map(
    (match) => `${source.path}:${lineAt(source.code, match.index)}: ${say(match[0])}`,
  );
}
