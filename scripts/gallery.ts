/**
 * `npm run gallery`: every state of every surface as a picture, light and dark, wide and at 320 px, in .output/gallery/.
 * `npm run gallery -- --only card` takes those whose name begins so, `--only entry` every entry of the library;
 * `npm run gallery -- --serve` keeps the live states open afterwards.
 */
import preact from '@preact/preset-vite';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build, preview, type InlineConfig } from 'vite';
import { compileLibrary } from './library.ts';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, serve: { type: 'boolean', default: false } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}.output/gallery`;

/** Width and height of the window for each kind of surface, wide and narrow. */
const SIZES = {
  card: { wide: [440, 580], narrow: [320, 568] },
  popup: { wide: [400, 600], narrow: [320, 568] },
  page: { wide: [1100, 800], narrow: [320, 568] },
} as const;

const shared: InlineConfig = {
  configFile: false,
  root: `${root}scripts/gallery`,
  base: './',
  logLevel: 'warn',
  plugins: [preact()],
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  build: { outDir: `${out}/live`, emptyOutDir: true, rolldownOptions: { input: `${root}scripts/gallery/state.html` } },
};

await mkdir(`${out}/pictures`, { recursive: true });
await build(shared);
const library = await compileLibrary(root);
await writeFile(`${out}/live/library.json`, JSON.stringify(library));
const server = await preview({ ...shared, preview: { port: 4178, host: '127.0.0.1' } });
const address = `${server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4178/'}state.html`;

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const shown: string[] = [];
try {
  // The library is long and changes for other reasons: its entries are taken when they are asked for.
  const asked = values.only.startsWith('entry') ? library.entries : [];
  const entries = asked.map(({ id }) => ({ name: `entry-${id}`, frame: 'page' as const }));
  for (const { name, frame } of [...(await names()), ...entries]) {
    if (!name.startsWith(values.only)) continue;
    shown.push(name);
    for (const width of ['wide', 'narrow'] as const) await shoot(name, frame === 'page', width, SIZES[frame][width]);
  }
} finally {
  await browser.close();
}
await writeFile(`${out}/index.html`, index(shown, address));
console.log(`${shown.length} states, ${shown.length * 4} pictures: .output/gallery/index.html`);
if (values.serve) console.log(`Live states at ${address}?state=NAME (Ctrl+C ends)`);
else await server.close();

/** The states are components and live in the built page; it tells their names. */
async function names(): Promise<{ name: string; frame: keyof typeof SIZES }[]> {
  const page = await browser.newPage();
  await page.goto(`${address}?state=list`);
  const list = await page
    .locator('#states li')
    .evaluateAll((items) => items.map((item) => item.textContent.split(' ')));
  await page.close();
  return list.map(([name = '', frame]) => ({ name, frame: frame === 'card' || frame === 'popup' ? frame : 'page' }));
}

async function shoot(name: string, fullPage: boolean, width: string, size: readonly [number, number]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size[0], height: size[1] }, deviceScaleFactor: 2 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${address}?state=${name}`);
    await page.screenshot({ path: `${out}/pictures/${name}-${width}-${colorScheme}.png`, fullPage });
  }
  await page.close();
}

function index(list: readonly string[], live: string): string {
  const rows = list.map((name) => {
    const pictures = ['wide-light', 'wide-dark', 'narrow-light', 'narrow-dark'].map(
      (kind) => `<img loading="lazy" src="pictures/${name}-${kind}.png" alt="${name}, ${kind}">`,
    );
    return `<section><h2><a href="${live}?state=${name}">${name}</a></h2><div>${pictures.join('')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Vademecum: gallery</title>
<style>body{font:15px system-ui;margin:24px}div{display:flex;gap:16px;overflow:auto;align-items:start}img{width:320px;border:1px solid #ccc}</style>
<h1>Every state of every surface</h1><p>The names lead to the live states while <code>npm run gallery -- --serve</code> runs.</p>
${rows.join('\n')}</html>`;
}
