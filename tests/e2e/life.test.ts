import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { describeInBrowsers } from './drive/each-browser.ts';
import { until } from './drive/until.ts';
import { markOf, openCard } from './reading.ts';

describeInBrowsers(
  'the extension over its life',
  (stage) => {
    test('serves a tab that was open when it was installed, then survives an update under it', async () => {
      const page = await stage.driver.open(stage.site.url('article.html'));
      expect(await page.marks()).toEqual([]);
      await stage.driver.install();
      await markOf(page, 'NME');
      expect(await openCard(page, 'NME')).toContain('Necrolytic migratory erythema');

      // A page that goes on meanwhile: what is left of the old script may ask nobody and break nothing.
      await page.evaluate(() => {
        const line = document.body.appendChild(document.createElement('p'));
        let round = 0;
        setInterval(() => (line.textContent = `Round ${(round += 1)}: octreotide.`), 50);
      });
      await stage.driver.reloadExtension();
      await until('one card at most', () =>
        page.evaluate(() => document.querySelectorAll('vademecum-card').length === 0),
      );
      await markOf(page, 'NME');
      const marks = await page.marks();
      expect(marks.filter(({ text }) => text === 'NME')).toHaveLength(2);
      await page.hover({ x: 2, y: 2 });
      expect(await openCard(page, 'NME')).toContain('Necrolytic migratory erythema');
      expect(await page.evaluate(() => document.querySelectorAll('vademecum-card').length)).toBe(1);
      await page.close();
      expect(await stage.driver.complaints()).toEqual([]);
    });

    test('goes on after the browser has ended its background', async () => {
      const page = await stage.driver.open(stage.site.url('article.html'));
      await markOf(page, 'NME');
      await stage.driver.stopBackground();
      expect(await openCard(page, 'NME')).toContain('Necrolytic migratory erythema');
      await page.evaluate(() => {
        document.body.append(Object.assign(document.createElement('p'), { textContent: 'New: zinc deficiency.' }));
      });
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await markOf(page, 'zinc deficiency');
      await page.close();
    });

    test('marks nothing on a page that one goes back to when its site was switched off meanwhile', async () => {
      // Without `no-store`, so that the browser may keep the page aside.
      const server = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<!doctype html><p>Treated with octreotide.</p>');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const page = await stage.driver.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await markOf(page, 'octreotide');
      await page.evaluate(() => void Object.assign(window, { isSame: true }));
      await page.goto(stage.site.otherUrl('frame.html'));
      await markOf(page, 'octreotide');
      const options = await stage.driver.open(stage.driver.extensionUrl('options.html'));
      const press = (selector: string) =>
        until(selector, () =>
          options.evaluate((wanted) => {
            const found = document.querySelector<HTMLElement>(wanted);
            found?.click();
            return found !== null;
          }, selector),
        );
      await until('the field', () => options.evaluate(() => document.querySelector('.sites-add input') !== null));
      await options.evaluate(() => document.querySelector<HTMLElement>('.sites-add input')?.focus());
      await options.type('127.0.0.1');
      await options.press('Enter');
      await page.evaluate(() => void setTimeout(() => history.back()));
      // Asked while the page changes, a browser may have no answer.
      await until('the page of before', () =>
        page.evaluate(() => location.hostname === '127.0.0.1').catch(() => false),
      );
      // Kept aside, and not loaded again; Chromium under test keeps nothing.
      if (stage.driver.name === 'firefox') expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
      await until('no marks', async () => (await page.marks().catch(() => null))?.length === 0);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await page.marks()).toEqual([]);
      await press('[aria-label="Remove 127.0.0.1"]');
      await markOf(page, 'octreotide');
      await options.close();
      await page.close();
      server.closeAllConnections();
      server.close();
    });

    test('draws focusable marks when asked to, and takes them away without a trace', async () => {
      const page = await stage.driver.open(stage.site.url('article.html'));
      await markOf(page, 'NME');
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      const options = await stage.driver.open(stage.driver.extensionUrl('options.html'));
      const choose = (words: string) =>
        options.evaluate((wanted) => {
          const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
            textContent?.includes(wanted),
          );
          if (label === undefined) throw new Error(`no choice ${wanted}`);
          label.click();
        }, words);
      await until('the options', () => options.evaluate(() => document.querySelector('input[type="radio"]') !== null));
      await choose('ocusable');
      await until('focusable marks', () =>
        page.evaluate(
          () =>
            document.querySelectorAll(
              'mark.vademecum-term[data-entry="necrolytic-migratory-erythema"][role="button"][tabindex="0"]',
            ).length >= 3,
        ),
      );
      expect(await page.marks()).toEqual([]);
      await page.focus();
      await page.press('Tab');
      await page.press('Enter');
      expect(await until('the card', () => page.cardText())).toContain('Necrolytic migratory erythema');
      await page.press('Escape');
      await choose('Drawn by');
      await markOf(page, 'NME');
      await until('the page as it was', () =>
        page.evaluate((html) => document.documentElement.outerHTML === html, before),
      );
      await options.close();
      await page.close();
    });

    test.each(['native', 'focusable'])(
      'steps through %s marks by command, says where, and gives the focus back',
      async (marks) => {
        await stage.driver.background(
          async (values) => {
            const { browser, chrome } = globalThis as unknown as Record<string, Browser>;
            await (browser ?? chrome)?.storage.local.set({ settings: { version: 1, values } });
          },
          { marks },
        );
        const page = await stage.driver.open(stage.site.url('article.html'));
        const drawn = marks === 'native' ? '::highlight' : 'mark.vademecum-term';
        await until(drawn, async () =>
          marks === 'native'
            ? (await page.marks()).length > 0
            : page.evaluate((selector) => document.querySelector(selector) !== null, drawn),
        );
        await page.evaluate(() => {
          const heading = document.querySelector('h1') as HTMLElement;
          heading.tabIndex = -1;
          heading.focus();
        });
        /** Announcements have the same host, but are no popover. */
        const hasCard = () => page.evaluate(() => document.querySelector('vademecum-card[popover]') !== null);
        const focused = () => page.evaluate(() => document.activeElement?.localName);
        /** The mark stepped to, by its name as the layer or its focus tells, and whether it is in view. */
        const current = () =>
          page.evaluate(() => {
            const [part] = (CSS.highlights.get('vademecum-current') ?? []) as unknown as StaticRange[];
            const range = document.createRange();
            if (part === undefined) range.selectNodeContents(document.activeElement as Element);
            else {
              range.setStart(part.startContainer, part.startOffset);
              range.setEnd(part.endContainer, part.endOffset);
            }
            const { top, bottom } = range.getBoundingClientRect();
            return { text: range.toString(), inView: top >= 0 && bottom <= innerHeight };
          });
        const said = () =>
          until('an announcement', () =>
            page.inCard((root) => root.querySelector('[role=status][aria-live=polite]')?.textContent ?? ''),
          );
        const home = marks === 'native' ? 'h1' : 'mark';

        await stage.driver.command(page, 'next-term');
        const first = await said();
        expect(first).toMatch(/\b1\b.*\b\d+\b/);
        expect((await current()).inView).toBe(true);
        expect(await focused()).toBe(home);
        await stage.driver.command(page, 'open-card');
        await until('the card', hasCard);
        await until('the focus in the card', () =>
          page.evaluate(() => document.querySelector('vademecum-card[popover]')?.contains(document.activeElement)),
        );
        await page.press('Escape');
        await until('the card to close', async () => !(await hasCard()));
        expect(await focused()).toBe(home);

        await stage.driver.command(page, 'previous-term');
        await until('the last term in view', () => page.evaluate(() => scrollY > 1000));
        expect((await current()).inView).toBe(true);
        await until('another announcement', async () => (await said()) !== first);
        // What was scrolled away meanwhile is brought back with its card. No key opens one by default: with nothing selected,
        // that of looking up does.
        await page.evaluate(() => scrollTo(0, 0));
        await stage.driver.command(page, 'look-up-selection');
        await until('the card', hasCard);
        expect(await page.evaluate(() => scrollY > 1000)).toBe(true);
        await page.press('Escape');
        await until('the card to close', async () => !(await hasCard()));
        expect(await focused()).toBe(home);
        await page.close();
      },
    );
  },
  { install: false },
);
