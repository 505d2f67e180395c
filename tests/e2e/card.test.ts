import { expect, test } from 'vitest';
import { describeInBrowsers } from './drive/each-browser.ts';
import { until } from './drive/until.ts';
import { cardIsGone, markOf, middle, NOWHERE, openCard, overlap } from './reading.ts';

declare const chrome: { runtime: { id: string } };

describeInBrowsers('a term on a page', (stage) => {
  const open = (path: string) => stage.driver.open(stage.site.url(path));

  test('is marked by its meaning: approved source, other entries', async () => {
    const page = await open('article.html');
    const mark = await markOf(page, 'NME');
    expect(mark.name).toBe('vademecum-approved');
    const marks = await page.marks();
    expect(new Set(marks.map(({ name }) => name))).not.toContain('vademecum-uncertain');
    for (const word of [
      'glucagonoma',
      'glucagonoma syndrome',
      'hypoaminoacidaemia',
      'somatostatin analogs',
      'octreotide',
    ]) {
      expect(marks.map(({ text }) => text)).toContain(word);
    }
    expect(marks.filter(({ text }) => text === 'NME')).toHaveLength(2);
    await page.close();
  });

  test('opens its card when the pointer rests on it, beside the word', async () => {
    const page = await open('article.html');
    const text = await openCard(page, 'NME');
    for (const said of [
      'Necrolytic migratory erythema',
      'Management',
      'Surgery',
      'approved by its Medical Advisory Board, last updated 16 April 2025',
      'approval date not stated',
      'This restatement: not clinically reviewed',
      'Submitted',
      'Under review',
      'Approved',
      'editorial policy',
      'For health professionals',
    ]) {
      expect(text).toContain(said);
    }
    const mark = await markOf(page, 'NME');
    const card = await until('the card to stand', () => page.cardRect());
    expect(overlap(card, mark.rect)).toBe(false);
    await page.close();
  });

  test('its citations lead to references with links that are verified or searches', async () => {
    const page = await open('article.html');
    await openCard(page, 'NME');
    await page.inCard((root) => {
      for (const closed of root.querySelectorAll<HTMLElement>('[aria-expanded="false"], details:not([open]) > summary'))
        closed.click();
    });
    const links = await page.inCard((root) =>
      [...root.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')].map(({ href, target, rel }) => ({
        href,
        target,
        rel,
      })),
    );
    const hrefs = links?.map(({ href }) => href) ?? [];
    expect(hrefs).toContain('https://pubmed.ncbi.nlm.nih.gov/28662584/');
    expect(hrefs.some((href) => href.startsWith('https://pubmed.ncbi.nlm.nih.gov/?term='))).toBe(true);
    expect(hrefs.some((href) => href.startsWith('https://jnccn.org/view/journals/jnccn/13/1/'))).toBe(true);
    // Identifiers that nobody verified are printed nowhere.
    expect(hrefs.join(' ')).not.toMatch(/25583772|22679117|27422767|jnccn\.2015\.0011|jdv\.13752|ijd\.13947/);
    for (const { target, rel } of links ?? []) {
      expect(target).toBe('_blank');
      expect(rel).toContain('noopener');
    }
    await page.close();
  });

  test('stays while the pointer is in the card, closes when it has left', async () => {
    const page = await open('article.html');
    await openCard(page, 'NME');
    const card = await until('the card to stand', () => page.cardRect());
    await page.hover(middle(card));
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await page.cardText()).not.toBeNull();
    await page.hover(NOWHERE);
    await cardIsGone(page);
    await page.close();
  });

  test('a passing pointer opens nothing', async () => {
    const page = await open('article.html');
    const mark = await markOf(page, 'NME');
    await page.hover(middle(mark.rect));
    await page.hover(NOWHERE);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await page.cardText()).toBeNull();
    await page.close();
  });

  test('closes on Esc and on a press elsewhere', async () => {
    const page = await open('article.html');
    await openCard(page, 'NME');
    await page.press('Escape');
    await cardIsGone(page);
    await page.hover(NOWHERE);
    await openCard(page, 'NME');
    await page.click(NOWHERE);
    await cardIsGone(page);
    await page.close();
  });

  test('closes when the word is scrolled away', async () => {
    const page = await open('article.html');
    await page.evaluate(() => document.body.style.setProperty('padding-bottom', '3000px'));
    await openCard(page, 'NME');
    await page.evaluate(() => scrollTo(0, 2500));
    await cardIsGone(page);
    await page.close();
  });

  test('does not open for events that a page makes up', async () => {
    const page = await open('article.html');
    const { rect } = await markOf(page, 'NME');
    await page.evaluate(
      (x, y) => {
        for (const type of ['pointermove', 'mousemove', 'pointerdown', 'click']) {
          document
            .elementFromPoint(x, y)
            ?.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, bubbles: true }));
        }
      },
      middle(rect).x,
      middle(rect).y,
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await page.cardText()).toBeNull();
    await page.close();
  });

  test('fits a phone', async () => {
    const page = await open('article.html');
    await page.setViewport(375, 640);
    await openCard(page, 'NME');
    const card = await until('the card to stand', () => page.cardRect());
    const mark = await markOf(page, 'NME');
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.left + card.width).toBeLessThanOrEqual(375);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.top + card.height).toBeLessThanOrEqual(640);
    expect(overlap(card, mark.rect)).toBe(false);
    await page.close();
  });

  test('is drawn and has its card under a policy that allows nothing', async () => {
    const page = await open('strict-csp.html');
    await openCard(page, 'glucagonoma');
    const decoration = await page.evaluate(() => {
      const element = document.querySelector('#text') as Element;
      return (
        getComputedStyle(element, '::highlight(vademecum-entry)').textDecorationLine +
        getComputedStyle(element, '::highlight(vademecum-approved)').textDecorationLine
      );
    });
    expect(decoration).toContain('underline');
    const styled = await page.inCard((root) => {
      const card = root.querySelector('[role="dialog"]');
      return card === null ? null : getComputedStyle(card).display;
    });
    expect(styled).toBe('flex');
    await page.close();
  });

  test('is found when its text arrives late', async () => {
    const page = await open('late.html');
    expect((await markOf(page, 'glucagonoma')).text).toBe('glucagonoma');
    await page.close();
  });

  test('is found in frames of the page’s origin and of another, not in tiny ones', async () => {
    const page = await open('frames.html');
    for (const selector of ['#same', '#other']) {
      const frame = await page.frame(selector);
      const text = await openCard(page, 'octreotide', frame);
      expect(text).toContain('Octreotide');
      await page.press('Escape');
      await page.hover(NOWHERE);
    }
    const tiny = await page.frame('#tiny');
    expect(await tiny.marks()).toEqual([]);
    await page.close();
  });

  test('is found in a frame that is shown later', async () => {
    const page = await open('frames.html');
    await markOf(page, 'glucagonoma');
    await page.evaluate(() => {
      const later = document.querySelector('#later') as HTMLElement;
      later.style.display = '';
      for (const other of document.querySelectorAll('#same, #other')) other.remove();
    });
    expect(await openCard(page, 'octreotide', await page.frame('#later'))).toContain('Octreotide');
    await page.close();
  });

  test.each(['strict.xhtml', 'strict.xml'])('is found in %s, and has its card there', async (path) => {
    const page = await open(path);
    expect(await openCard(page, 'glucagonoma')).toContain('Glucagonoma');
    expect(await until('the card to stand', () => page.cardRect())).not.toBeNull();
    await page.press('Escape');
    await cardIsGone(page);
    await page.close();
  });

  test('is found in the frames of a frameset, which has cards of its own too', async () => {
    const page = await open('frameset.html');
    await page.setViewport(1000, 800);
    expect(await openCard(page, 'octreotide', await page.frame('#left'))).toContain('Octreotide');
    await markOf(await page.frame('#right'), 'octreotide');
    await stage.driver.clickMenu(page, { menuItemId: 'look-up', selectionText: 'glucagonoma', frameId: 0 });
    expect(await until('the card over the frames', () => page.cardText())).toContain('Glucagonoma');
    expect(await until('the card to stand', () => page.cardRect())).not.toBeNull();
    await page.close();
  });

  test('is found in open and closed shadow trees and in slots, and is drawn there', async () => {
    const page = await open('shadow.html');
    for (const word of ['glucagonoma', 'octreotide', 'zinc deficiency']) await markOf(page, word);
    for (const mode of ['open', 'closed']) {
      const drawn = await page.evaluate((name) => {
        const text = (window as unknown as Record<string, Element>)[`${name}Text`] as Element;
        return ['approved', 'entry']
          .map((look) => getComputedStyle(text, `::highlight(vademecum-${look})`).textDecorationLine)
          .join();
      }, mode);
      expect(drawn).toContain('underline');
    }
    expect(await openCard(page, 'zinc deficiency')).toContain('Zinc deficiency');
    await page.close();
  });

  test('is marked again when the reader comes back by history', async () => {
    const page = await open('article.html');
    await markOf(page, 'NME');
    await page.goto(stage.site.url('late.html'));
    await markOf(page, 'glucagonoma');
    await page.evaluate(() => void setTimeout(() => history.back()));
    // While the page changes there is no document to ask.
    await until('the first page again', async () =>
      ((await page.marks().catch(() => null)) ?? []).some(({ text }) => text === 'NME'),
    );
    expect(await openCard(page, 'NME')).toContain('Necrolytic migratory erythema');
    await page.close();
  });

  test('has its card inside a modal dialog that holds it', async () => {
    const page = await open('dialog.html');
    await markOf(page, 'glucagonoma');
    await page.evaluate(() => (document.querySelector('#open') as HTMLElement).click());
    await openCard(page, 'octreotide');
    expect(await page.evaluate(() => document.querySelector('dialog vademecum-card') !== null)).toBe(true);
    await page.press('Escape');
    await cardIsGone(page);
    // Esc was for the card: the page's dialog is still open.
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.close();
  });

  test('keeps its card from a page that defines the card’s element itself', async () => {
    const page = await open('hostile.html');
    await openCard(page, 'glucagonoma');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const seen = await page.evaluate(() => (window as unknown as { seen: Record<string, unknown> }).seen);
    expect(seen.connected).toBe(1);
    expect(seen.roots).toBe(0);
    expect(seen.text).toBe('');
    await page.close();
  });

  test('starts without a sign that a page could hear', async () => {
    const id = await stage.driver.background(() => chrome.runtime.id);
    const page = await stage.driver.open(`${stage.site.url('heard.html')}#${encodeURIComponent(id)}`);
    await markOf(page, 'glucagonoma');
    expect(id).not.toBe('');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  test('is not marked in anything editable, and fields keep what they hold', async () => {
    const page = await open('form.html');
    await markOf(page, 'glucagonoma');
    expect((await page.marks()).map(({ text }) => text)).toEqual(['glucagonoma']);
    expect(
      await page.evaluate(() => document.body.innerHTML.startsWith((window as unknown as { before: string }).before)),
    ).toBe(true);
    await page.close();
  });

  test('in a frame closes when the pointer has left the frame, or rests on a term of the page around it', async () => {
    const page = await open('frames.html');
    const frame = await page.frame('#same');
    await openCard(page, 'octreotide', frame);
    await page.hover(NOWHERE);
    await cardIsGone(frame);

    // With the focus in it it does not mind where the pointer goes; but there is one card at a time in a page.
    await page.hover(middle((await markOf(frame, 'octreotide')).rect));
    await until('the card again', () => frame.cardText());
    await page.click(middle(await until('the card to stand', () => frame.cardRect('h2'))));
    expect(await openCard(page, 'glucagonoma')).toContain('Glucagonoma');
    await cardIsGone(frame);
    await page.close();
  });

  test('closes on Esc in it and leaves the modal dialog around it open', async () => {
    const page = await open('dialog.html');
    await markOf(page, 'glucagonoma');
    await page.evaluate(() => (document.querySelector('#open') as HTMLElement).click());
    await stage.driver.clickMenu(page, { menuItemId: 'look-up', selectionText: 'glucagonoma', frameId: 0 });
    await until('the card', () => page.cardText());
    expect(await page.evaluate(() => document.querySelector('dialog vademecum-card') !== null)).toBe(true);
    await page.press('Escape');
    await cardIsGone(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.close();
  });

  test('opens on a page that has written itself anew', async () => {
    const page = await open('anew.html');
    await markOf(page, 'glucagonoma');
    await page.evaluate(() => document.querySelector('button')?.click());
    expect(await openCard(page, 'octreotide')).toContain('Octreotide');
    await page.hover(NOWHERE);
    await cardIsGone(page);
    await page.close();
  });

  test('in a drawing, where no card can stand, is looked up on the search page', async () => {
    const page = await open('drawing.svg');
    await stage.driver.clickMenu(page, { menuItemId: 'look-up', selectionText: 'octreotide', frameId: 0 });
    await until('the search page', () =>
      stage.driver.background(async () => {
        const { browser, chrome } = globalThis as unknown as {
          browser?: typeof import('webextension-polyfill');
          chrome: typeof import('webextension-polyfill');
        };
        return (await (browser ?? chrome).tabs.query({})).some(({ url }) => url?.includes('popup.html?pending'));
      }),
    );
    await page.close();
  });

  test('leads from one entry to the next and back, can be pinned, and is copied with where it comes from', async () => {
    const page = await open('article.html');
    const press = async (selector: string) => {
      const place = await until(selector, () => page.cardRect(selector));
      await page.click(middle(place));
    };
    const title = () => page.inCard((root) => [...root.querySelectorAll('h2')].at(-1)?.textContent ?? '');
    await openCard(page, 'NME');
    // Terms of its own text are links as well as those its authors linked.
    await until('the terms in the text', () => page.inCard((root) => root.querySelector('a.term') !== null));
    await press('.card-summary a[href^="#entry-"]');
    await until('the next entry', async () => !(await title())?.startsWith('Necrolytic migratory'));
    await press('.card-trail button');
    await until('the first again', () =>
      page.inCard((root) => root.querySelectorAll('h2').length === 1 && root.querySelector('.card-trail') === null),
    );
    expect(await title()).toBe('Necrolytic migratory erythema');

    await press('[aria-label="Keep this card open"]');
    await page.evaluate(() => {
      document.body.style.setProperty('padding-bottom', '3000px');
      scrollTo(0, 2500);
    });
    await page.hover(NOWHERE);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await page.cardText()).not.toBeNull();

    await press('[aria-label="More"]');
    await press('.tools > .link:nth-last-of-type(2)');
    await until('the copy', async () => (await page.cardText())?.includes('Copied, with citations'));
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }));
      document.querySelector<HTMLElement>('#paste')?.focus();
    });
    await page.press('Control+v');
    const pasted = await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste')?.value ?? '');
    expect(pasted).toContain('Vademecum library, version');
    expect(pasted).toContain('Editor’s note:');
    expect(pasted).toMatch(/^1\. /m);
    await page.evaluate(() => document.querySelector<HTMLElement>('#paste')?.blur());
    await page.press('Escape');
    await cardIsGone(page);
    await page.close();
  });

  test('is a sheet at the edge of a narrow window, without covering its word', async () => {
    const page = await open('article.html');
    await page.setViewport(360, 640);
    await openCard(page, 'NME');
    const sheet = await until('the sheet to stand', () => page.cardRect());
    const width = await page.evaluate(() => innerWidth);
    expect(sheet.left).toBe(0);
    expect(sheet.width).toBe(width);
    expect(overlap(sheet, (await markOf(page, 'NME')).rect)).toBe(false);
    await page.press('Escape');
    await cardIsGone(page);
    await page.setViewport(1000, 800);
    await page.close();
  });

  test('speaks another language as soon as it is chosen, in pages that are open too', async () => {
    const page = await open('article.html');
    expect(await openCard(page, 'NME')).toContain('not clinically reviewed');
    await page.press('Escape');
    await page.hover(NOWHERE);
    const options = await stage.driver.open(stage.driver.extensionUrl('options.html'));
    const choose = (language: string) =>
      options.evaluate((value) => {
        const select = document.querySelector('select');
        if (select === null) throw new Error('no choice of language');
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, language);
    await until('the choice to be there', () => options.evaluate(() => document.querySelector('select') !== null));
    await choose('de');
    await until('the options in German', () => options.evaluate(() => document.documentElement.lang === 'de'));
    expect(await options.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Einstellungen von Vademecum');
    await page.focus();
    const card = await openCard(page, 'NME');
    expect(card).toContain('Diese Wiedergabe: nicht klinisch geprüft');
    expect(card).toContain('16. April 2025');
    // What was written by clinicians stays as they wrote it.
    expect(card).toContain('For health professionals');
    await choose('auto');
    await until('the options in English', () => options.evaluate(() => document.documentElement.lang === 'en'));
    await options.close();
    await page.close();
  });
});
