/** What the pdf.js that is shipped makes of addresses in a PDF that would run something. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { linked } from '@/tests/pdf/papers.ts';

async function leadsTo(url: string): Promise<unknown> {
  const task = getDocument({ data: linked(url), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const [link] = (await page.getAnnotations()) as { url?: string }[];
  await task.destroy();
  return link?.url;
}

test('a link of a PDF leads to the web', async () => {
  expect(await leadsTo('https://example.org/a')).toBe('https://example.org/a');
});

test.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'blob:null/x'])(
  'a link of a PDF to “%s” leads nowhere',
  async (url) => {
    expect(await leadsTo(url)).toBeUndefined();
  },
);
