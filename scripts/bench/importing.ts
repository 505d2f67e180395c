/**
 * Importing dictionaries, and living with them, in a real Chromium with the built extension: speed, memory, restart, search,
 * cards. Files are the real ontologies where ../shared/data is, and one with a million generated terms.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import type { FromWorker } from '../../platform/dictionaries/import-messages.ts';
import { benchEntries, firstTerms } from './data.ts';
import { type ExtensionBrowser, startWithExtension } from './extension.ts';
import { type Bench, plainRow, type Row } from './row.ts';
import { typingRows } from './typing.ts';

/** `BENCH_TERMS=500000` for a quicker run. */
const TERMS = Number(process.env.BENCH_TERMS ?? 1_000_000);
const SIZE = TERMS.toLocaleString('en');
const ONTOLOGIES = fileURLToPath(new URL('../../../shared/data/ontologies/', import.meta.url));
const FILES = [
  'doid-2016.obo',
  'hp-2017-04-13.obo.gz',
  'ncit-disease-2018-06-08.json.gz',
  'mesh-descriptor-terms.tsv.gz',
];

/** Terms a second that an import takes at least; megabytes above base and segment that it may hold. */
const LEAST_SPEED = 50_000;
const MEMORY = 100;
const CARDS = 200;
const QUERIES = 60;

interface Imported {
  outcome: string;
  id: string;
  entries: number;
  terms: number;
  bytes: number;
  milliseconds: number;
}

export const importing: Bench = {
  name: 'import',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'vademecum-import-'));
    const browser = await startWithExtension();
    try {
      const generated = join(folder, 'generated.obo');
      const names = await writeObo(generated);
      const options = await browser.context.newPage();
      await options.goto(`${await originOf(browser)}/options.html`);
      const rows: Row[] = [];
      for (const file of FILES) {
        if (!existsSync(join(ONTOLOGIES, file))) continue;
        const { result } = await importFile(options, join(ONTOLOGIES, file));
        rows.push(speedRow(file, result));
        await removeAll(options);
      }
      const { result, megabytes, segment } = await importFile(options, generated);
      rows.push(speedRow(`${SIZE} generated terms`, result));
      rows.push(
        plainRow(`import, memory above base and the segment, ${SIZE} terms`, [megabytes - segment], 'MB', MEMORY),
        plainRow('import, stored bytes', [result.bytes / result.terms], 'bytes/term'),
        ...(await living(browser, options, result, names)),
      );
      return rows;
    } finally {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function speedRow(name: string, { terms, milliseconds, outcome }: Imported): Row {
  if (outcome !== 'done') throw new Error(`${name}: ${outcome}`);
  const speed = terms / (milliseconds / 1000);
  return {
    ...plainRow(`import, ${name} (${terms.toLocaleString('en')} terms)`, [speed], 'terms/s'),
    budget: `≥ ${LEAST_SPEED} terms/s`,
    met: speed >= LEAST_SPEED,
  };
}

/** An OBO file with a definition for every entry; gives some of its names. */
async function writeObo(path: string): Promise<string[]> {
  const entries = firstTerms((await benchEntries(TERMS)).entries, TERMS);
  const parts = ['format-version: 1.2\ndata-version: 2026-01-01\nontology: generated\n'];
  entries.forEach(({ terms }, at) => {
    const [name, ...others] = terms.map(({ text }) => text.replaceAll('\\', '').replaceAll('"', ''));
    const synonyms = others.map((text) => `synonym: "${text}" EXACT []\n`).join('');
    const parent = at === 0 ? '' : `is_a: G:${at >> 3}\n`;
    parts.push(
      `\n[Term]\nid: G:${at}\nname: ${name}\ndef: "A condition in which ${name} is found, told apart by its onset and course." [G:x]\n${synonyms}${parent}`,
    );
  });
  await writeFile(path, parts.join(''));
  return entries.filter((_, at) => at % Math.ceil(entries.length / QUERIES) === 0).map(({ terms }) => terms[0]!.text);
}

async function originOf({ context }: ExtensionBrowser): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).origin.replace('null', '') || worker.url().replace(/\/[^/]*$/, '');
}

/** Imports a file through the worker that the options page starts, watching the memory of the extension's processes. */
async function importFile(
  options: Page,
  path: string,
): Promise<{ result: Imported; megabytes: number; segment: number }> {
  await options.evaluate(() => {
    document.getElementById('bench')?.remove();
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'bench' }));
  });
  await options.setInputFiles('#bench', path);
  await options.evaluate(() => (globalThis as unknown as { gc?: () => void }).gc?.());
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const base = extensionMemory();
  let peak = base;
  const timer = setInterval(() => (peak = Math.max(peak, extensionMemory())), 50);
  try {
    const result = await options.evaluate(importInPage);
    const segment = await options.evaluate(segmentBytes);
    return { result, megabytes: peak - base, segment: segment / 1e6 };
  } finally {
    clearInterval(timer);
  }
}

/** Megabytes resident in the processes that run our pages and workers. */
function extensionMemory(): number {
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')) continue;
      kilobytes += Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      // Ended meanwhile.
    }
  }
  return kilobytes / 1000;
}

/** Runs in the options page. */
function importInPage(): Promise<Imported> {
  const file = document.querySelector<HTMLInputElement>('#bench')?.files?.[0];
  const start = performance.now();
  return new Promise((resolve) => {
    // As import-job.ts does: one worker reads, the other compiles names.
    const [worker, beside] = [new Worker('/import-worker.js'), new Worker('/import-worker.js')];
    const { port1, port2 } = new MessageChannel();
    beside.postMessage({ type: 'compile', port: port1 }, [port1]);
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'staged') worker.postMessage({ type: 'decision', take: true }, {});
      if (data.type !== 'outcome') return;
      worker.terminate();
      beside.terminate();
      const { outcome } = data;
      const milliseconds = performance.now() - start;
      if (outcome.type === 'done') {
        const { info, entries, terms, bytes } = outcome.staged;
        resolve({ outcome: 'done', id: info.id, entries, terms, bytes, milliseconds });
        return;
      }
      const said =
        outcome.type === 'failed' ? `${outcome.failure.code}: ${JSON.stringify(outcome.failure.detail)}` : outcome.type;
      resolve({ outcome: said, id: '', entries: 0, terms: 0, bytes: 0, milliseconds });
    });
    worker.postMessage(
      {
        type: 'import',
        file,
        options: {
          into: null,
          keepBoth: false,
          origin: { address: null, etag: null, lastModified: null, sha256: null },
          today: '2026-11-25',
        },
        compiler: port2,
      },
      [port2],
    );
  });
}

/** Runs in the options page: bytes of all stored segments and of what the senses know. */
function segmentBytes(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('dictionaries');
    opening.addEventListener('success', () => {
      const records = opening.result.transaction('compiled').objectStore('compiled');
      let bytes = 0;
      const request = records.openCursor();
      request.addEventListener('success', () => {
        const cursor = request.result;
        if (cursor === null) {
          opening.result.close();
          resolve(bytes);
          return;
        }
        const [, part] = cursor.key as [string, string, number];
        if (part !== 'names') bytes += (cursor.value as { bytes: Uint8Array }).bytes.byteLength;
        cursor.continue();
      });
    });
  });
}

/** Runs in the options page: takes every imported dictionary away at once. */
function removeAll(options: Page): Promise<void> {
  return options.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('dictionaries');
        opening.addEventListener('success', () => {
          const names = [...opening.result.objectStoreNames];
          const tx = opening.result.transaction(names, 'readwrite');
          for (const name of names) tx.objectStore(name).clear();
          tx.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
}

/** What it is like to have a million terms: enabling, restarting, searching, pointing, removing. */
async function living(
  browser: ExtensionBrowser,
  options: Page,
  { id, entries }: Imported,
  names: readonly string[],
): Promise<Row[]> {
  const ready = await switched(options, 'choices', id, { enabled: true });
  const off = await switched(options, 'choices', id, { enabled: false });
  const on = await switched(options, 'choices', id, { enabled: true });
  const session = await browser.context.newCDPSession(options);
  const restarts: number[] = [];
  const cards: number[] = [];
  const matches: number[] = [];
  for (let load = 0; load < 15; load++) {
    await stopWorker(session);
    restarts.push(await ask(options, 'card.get', { dictionary: 'library', entry: 'glucagonoma' }));
    cards.push(await ask(options, 'card.get', { dictionary: id, entry: `G:${(load * 997 + 1) % entries}` }));
    const blocks = [{ id: 1, text: `It was ${names[load % names.length]} again.` }];
    matches.push(await ask(options, 'page.match', { blocks, asked: true }));
  }
  const hover: number[] = [];
  for (let card = 0; card < CARDS; card++) {
    hover.push(await ask(options, 'card.get', { dictionary: id, entry: `G:${(card * 7919) % entries}` }));
  }
  const typing = await typingRows(options, names, SIZE);
  const removed = await switched(options, 'installed', id, { removed: Date.now() });
  return [
    plainRow(`until pages are told of a dictionary just imported, ${SIZE} terms`, [ready], 'ms'),
    plainRow('disable, until pages are told', [off], 'ms'),
    plainRow('enable, until pages are told', [on], 'ms'),
    plainRow('remove, until pages are told', [removed], 'ms'),
    plainRow('restarted background, first card of the library', restarts, 'ms'),
    plainRow('then the first card of the imported dictionary', cards, 'ms'),
    plainRow('then the first text matched', matches, 'ms'),
    plainRow('card of an imported entry, warm, message included', hover, 'ms'),
    ...typing,
  ];
}

/** Milliseconds until a message of the page is answered. */
function ask(options: Page, type: string, params: object): Promise<number> {
  return options.evaluate(
    async ([name, values]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: (message: object) => Promise<{ ok: boolean; error?: string } | null> } };
      };
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage({ vademecum: 1, type: name, params: values });
      if (answer?.ok !== true) throw new Error(`${name}: ${answer?.error ?? 'no answer'}`);
      return performance.now() - start;
    },
    [type, params] as const,
  );
}

/** Changes a record of the database, says so, and waits until the pages' state says it too. */
function switched(options: Page, store: string, id: string, change: object): Promise<number> {
  return options.evaluate(
    async ([name, key, values]) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          storage: {
            local: { set: (values: object) => Promise<void> };
            onChanged: {
              addListener: (listener: (changes: object) => void) => void;
              removeListener: (listener: (changes: object) => void) => void;
            };
          };
        };
      };
      await new Promise<void>((resolve) => {
        const opening = indexedDB.open('dictionaries');
        opening.addEventListener('success', () => {
          const tx = opening.result.transaction(name, 'readwrite');
          const records = tx.objectStore(name);
          const reading = records.get(key);
          reading.addEventListener('success', () => {
            const record = { ...(reading.result as object), ...values };
            if (records.keyPath === null) records.put(record, key);
            else records.put(record);
          });
          tx.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      });
      const start = performance.now();
      const told = new Promise<void>((resolve) => {
        const listener = (changes: object) => {
          if (!('page' in changes)) return;
          chrome.storage.onChanged.removeListener(listener);
          resolve();
        };
        chrome.storage.onChanged.addListener(listener);
      });
      await chrome.storage.local.set({ dictionaries: crypto.randomUUID() });
      await told;
      return performance.now() - start;
    },
    [store, id, change] as const,
  );
}

/** Ends the background as the browser does when it has been idle. */
async function stopWorker(session: CDPSession): Promise<void> {
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await new Promise((resolve) => setTimeout(resolve, 200));
}
