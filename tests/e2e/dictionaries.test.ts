/** Dictionaries through the options page: in, changed, out and in again, in both browsers. */
import { expect, test } from 'vitest';
import { gzipped, MESH, OBO, OBO_GRAPHS, VADEMECUM, zipped } from '../lookup/formats/samples.ts';
import type { Page } from './drive/driver.ts';
import { describeInBrowsers } from './drive/each-browser.ts';
import { until } from './drive/until.ts';
import { markOf } from './reading.ts';

const textOf = (page: Page) => page.evaluate(() => document.querySelector('main')?.innerText ?? '');
const untilSaid = (page: Page, words: string) =>
  until(`the page to say “${words}”`, async () => (await textOf(page)).includes(words), { timeout: 30_000 });

/** Presses the first enabled button with this text or name. */
const press = (page: Page, words: string) =>
  page.evaluate((text) => {
    const found = [...document.querySelectorAll<HTMLElement>('main button')].find(
      ({ textContent, ariaLabel }) => ariaLabel === text || textContent === text,
    );
    if (found === undefined) throw new Error(`no button “${text}”`);
    found.click();
  }, words);

/** Gives a file to the input whose label is this, as choosing one does. */
const choose = (page: Page, label: string, bytes: Uint8Array | string, name: string) =>
  page.evaluate(
    (label, base64, name) => {
      const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
      const input = found?.control as HTMLInputElement | null | undefined;
      if (!input) throw new Error(`no file input “${label}”`);
      const list = new DataTransfer();
      list.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
      input.files = list.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    Buffer.from(bytes).toString('base64'),
    name,
  );

const importFile = (page: Page, bytes: Uint8Array | string, name: string) =>
  choose(page, 'Import a dictionary file', bytes, name);

/** Lets a file fall on the page, as far as scripts can. */
const drop = (page: Page, text: string, name: string) =>
  page.evaluate(
    (text, name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
        if (document.body.dispatchEvent(event)) throw new Error(`${type} is left to the browser`);
      }
    },
    text,
    name,
  );

/** The table's lines: name, version, entries and terms. */
const rows = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#dictionaries table.dictionaries > tbody')].map((body) =>
      [...(body.firstElementChild?.children ?? [])].slice(0, 4).map((cell) => (cell as HTMLElement).innerText.trim()),
    ),
  );

/** Keeps what is handed to the downloads, to look at it and to choose it again. */
const keepSaved = (page: Page) =>
  page.evaluate(() => {
    document.addEventListener('click', ({ target }) => {
      const link = target as HTMLAnchorElement;
      if (!link.download) return;
      void fetch(link.href).then(async (response) => {
        const bytes = new Uint8Array(await response.arrayBuffer());
        document.documentElement.dataset.saved = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      });
    });
  });
const savedBytes = async (page: Page): Promise<Uint8Array> => {
  const base64 = await until('a file to be handed to the downloads', () =>
    page.evaluate(() => document.documentElement.dataset.saved ?? null),
  );
  return new Uint8Array(Buffer.from(base64, 'base64'));
};

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

describeInBrowsers('dictionaries', (stage) => {
  const openOptions = async () => {
    const page = await stage.driver.open(stage.driver.extensionUrl('options.html'));
    await until('the table of dictionaries', async () => (await rows(page)).length > 0);
    return page;
  };

  test('every format comes in, goes out and comes in again', async () => {
    const page = await openOptions();
    const before = await rows(page);
    await importFile(page, OBO, 'sample.obo');
    await untilSaid(page, 'sample is installed: 2 entries, 3 terms.');
    const after = JSON.stringify([...before, ['sample', '2026-02-03', '2', '3']]);
    await until('its line in the table', async () => JSON.stringify(await rows(page)) === after);

    // The same ontology as OBO Graphs is an update that changes nothing.
    await importFile(page, await bytesOf(gzipped(OBO_GRAPHS, 'sample.json')), 'sample.json.gz');
    await untilSaid(page, 'No entry differs from what is installed.');
    await press(page, 'Cancel');
    await untilSaid(page, 'Nothing was imported.');

    await importFile(page, VADEMECUM.replace('insuloma', 'insuloma","nesidioblastoma'), 'a.vademecum.json');
    await untilSaid(page, '1 entry changed');
    await press(page, 'Take the update');
    await untilSaid(page, 'Sample is installed: 2 entries, 4 terms.');

    await importFile(page, await bytesOf(await zipped({ 'desc2026.xml': MESH })), 'mesh.zip');
    await untilSaid(page, 'MeSH is installed: 1 entry');

    await drop(page, 'code;bezeichnung;notiz\nw-1;ward round;WR\nw-2;;\n', 'ward.csv');
    await untilSaid(page, 'What do the columns of ward.csv hold?');
    await page.evaluate(() => {
      const select = [...document.querySelectorAll('select')].find(({ ariaLabel }) => ariaLabel?.includes('notiz'));
      select!.value = 'abbreviation';
      select!.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press(page, 'Import');
    await untilSaid(page, '1 record could not be read');
    await untilSaid(page, 'line 3: expected a name in column 2');
    await press(page, 'Import without them');
    await untilSaid(page, 'ward is installed: 1 entry, 2 terms.');

    await keepSaved(page);
    await until('its new name in the table', async () => JSON.stringify(await rows(page)).includes('Sample'));
    await press(page, 'More about Sample');
    await press(page, 'Export');
    const exported = await savedBytes(page);
    expect(Buffer.from(exported).toString()).toContain('"nesidioblastoma"');
    await importFile(page, exported, 'exported.vademecum.json');
    await untilSaid(page, 'No entry differs from what is installed.');
    await press(page, 'Keep both');
    await untilSaid(page, 'is installed: 2 entries, 4 terms.');
    const versions = async () => (await rows(page)).filter(([name]) => name?.startsWith('Sample')).length;
    await until('both in the table', async () => (await versions()) === 2);

    // What came in is found on pages.
    const article = await stage.driver.open(stage.site.url('article.html'));
    await article.evaluate(() => document.querySelector('p')?.append(' A nesidioblastoma was found.'));
    await markOf(article, 'nesidioblastoma');
    await article.close();

    // And by searching: its name at once, then what its entry says.
    const popup = await stage.driver.open(stage.driver.extensionUrl('popup.html'));
    await popup.type('nesidiob');
    const found = () => popup.evaluate(() => document.querySelector('[role="option"]')?.textContent ?? '');
    await until('the entry with its definition', async () =>
      /^islet tumor.*nesidioblastoma.*islets\./.test(await found()),
    );
    await popup.close();

    await press(page, 'Go back to version 2026-02-03');
    await until('the version before', async () => JSON.stringify(await rows(page)).includes('"2026-02-03","2","3"'));
    await page.close();
  });

  test('a bad file says what is wrong and where; a cancelled import leaves nothing', async () => {
    const page = await openOptions();
    const before = await rows(page);
    await importFile(page, Buffer.from('format-version: 1.2\n[Term]\nid: X:1\nname: caf\xe9 x\n', 'latin1'), 'bad.obo');
    await untilSaid(page, 'bad.obo was not imported');
    await untilSaid(page, 'line 4: Byte 45 is not UTF-8 text.');
    await importFile(page, '<!doctype html><title>Sign in</title>', 'page.obo');
    await untilSaid(page, 'A web page, not a dictionary.');
    const many = Array.from({ length: 150_000 }, (_, at) => `[Term]\nid: B:${at}\nname: big name ${at} of many\n`);
    await importFile(page, `format-version: 1.2\nontology: big\n\n${many.join('\n')}`, 'big.obo');
    await untilSaid(page, 'Importing big.obo');
    await press(page, 'Cancel');
    await untilSaid(page, 'Nothing was imported.');
    expect(await rows(page)).toEqual(before);
    await page.close();
  });

  test('what is removed comes back by undo, and all of it from a backup', async () => {
    const page = await openOptions();
    await importFile(
      page,
      VADEMECUM.replaceAll('"sample"', '"kept"').replace('"Sample"', '"Kept"'),
      'kept.vademecum.json',
    );
    await untilSaid(page, 'Kept is installed');
    const names = async () => (await rows(page)).map(([name]) => name);
    await until('its line in the table', async () => (await names()).includes('Kept'));
    await press(page, 'More about Kept');
    await press(page, 'Remove');
    await untilSaid(page, 'Kept was removed.');
    await until('its line to be gone', async () => !(await names()).includes('Kept'));
    await press(page, 'Undo');
    await untilSaid(page, 'Kept is back.');
    await until('it to be listed again', async () => (await names()).includes('Kept'));
    const whole = await rows(page);

    await keepSaved(page);
    await press(page, 'Save everything to a file');
    const backup = await savedBytes(page);
    await press(page, 'Remove');
    await untilSaid(page, 'Kept was removed.');
    const cut = backup.subarray(0, backup.length - 40);
    await choose(page, 'Restore from a backup file', cut, 'cut.zip');
    await untilSaid(page, 'Nothing was restored: everything is as it was.');
    expect(await names()).not.toContain('Kept');
    await choose(page, 'Restore from a backup file', backup, 'backup.zip');
    await untilSaid(page, 'Everything is restored');
    await until('all dictionaries', async () => JSON.stringify(await rows(page)) === JSON.stringify(whole));
    await page.close();
  });
});
