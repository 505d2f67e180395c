/**
 * `npx jiti scripts/icons.ts`: draws the icons in public/icon/ from the drawing below, in a real browser.
 * A V for Vademecum over a marked line. Small sizes get thicker strokes and no fine gaps, so that 16 px still reads as a V.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 48, 96, 128] as const;
const folder = fileURLToPath(new URL('../public/icon/', import.meta.url));

/** The drawing on a grid of 32; `stroke` is the width of the V. */
function drawing(size: number): string {
  const small = size <= 16;
  const stroke = small ? 4.6 : 3.8;
  const [left, right] = small ? [7, 25] : [8, 24];
  const [top, foot] = small ? [5.4, 19.4] : [7, 19.5];
  // On whole pixels, with one free between letter and line.
  const line = small ? { y: 24, height: 4 } : { y: 23.2, height: 3.6 };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="7" fill="#0b5a60"/>
    <rect x="6" y="${line.y}" width="20" height="${line.height}" rx="${small ? 1 : 1.8}" fill="#ffd36b"/>
    <path d="M${left} ${top}L16 ${foot}L${right} ${top}" fill="none" stroke="#ffffff" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"/>
  </svg>`;
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
    await writeFile(`${folder}${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
console.log(`Drew ${SIZES.length} icons in public/icon/`);
