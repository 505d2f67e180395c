import { extension } from './fake-extension.ts';
import { erase, everything, NOTHING } from './erase.ts';
import { sampleEntry, sampleInfo } from './sample.ts';
import { onSmallDisk } from '../small-disk.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportOutcome, ImportProgress, StagedImport } from '@/lookup/dictionaries/import.ts';
import { loadSegment } from '@/lookup/lexicon.ts';
import { createLexicon } from '@/lookup/lexicon.ts';
import { loadCompiled } from '@/platform/dictionaries/compiled.ts';
import { loadEntry } from '@/platform/dictionaries/entries.ts';
import { type ImportRequest, runImport } from '@/platform/dictionaries/import-job.ts';
import { changeDictionary, listDictionaries, removeDictionary, rollBack } from '@/platform/dictionaries/installed.ts';
import { close } from '@/platform/dictionaries/database.ts';
import { importDictionary, type ImportHooks, type ImportOptions } from '@/platform/dictionaries/import.ts';
import type { ToCompiler } from '@/platform/dictionaries/import-messages.ts';
import { serveNames } from '@/platform/dictionaries/names-worker.ts';

const library = Promise.resolve({
  dictionary: sampleInfo('library'),
  entries: [sampleEntry('nme', 'NME')],
  mentions: {},
});
const imported = async () => (await listDictionaries(library)).slice(1);

interface Term {
  id: string;
  name: string;
  lines?: string;
}

function obo(terms: readonly Term[], version = '2026-01-01', name = 'sample'): File {
  const stanzas = terms.map(({ id, name, lines = '' }) => `[Term]\nid: ${id}\nname: ${name}\n${lines}\n`);
  return new File(
    [`format-version: 1.2\ndata-version: ${version}\nontology: ${name}\n\n${stanzas.join('\n')}`],
    `${name}.obo`,
  );
}

const many = (count: number): Term[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `X:${at}`,
    name: `sampleosis number ${at}`,
    lines: `synonym: "type ${at} sampleosis" EXACT []\ndef: "The sample disease of number ${at}." [X:x]`,
  }));

/** For an import in this very window, without a worker. */
const OPTIONS: ImportOptions = {
  into: null,
  keepBoth: false,
  origin: { address: null, etag: null, lastModified: null, sha256: null },
  today: '2026-11-25',
};
const HOOKS: ImportHooks = { onProgress: () => undefined, decide: () => Promise.resolve(true) };

interface Watched {
  outcome: Promise<ImportOutcome>;
  cancel: () => void;
  progress: ImportProgress[];
  staged: StagedImport[];
}

function start(request: Partial<ImportRequest> & Pick<ImportRequest, 'source'>, take = true): Watched {
  const progress: ImportProgress[] = [];
  const staged: StagedImport[] = [];
  const controller = new AbortController();
  const outcome = runImport(
    { into: null, ...request },
    {
      onProgress: (one) => progress.push(one),
      onStaged: (one) => {
        staged.push(one);
        return Promise.resolve(take);
      },
    },
    controller.signal,
    () => new Worker(new URL('./sample-worker.ts', import.meta.url), { type: 'module' }),
  );
  return { outcome, cancel: () => controller.abort(), progress, staged };
}

// A worker of the tests' own server loads its modules one by one, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
beforeEach(erase);
afterEach(erase);

describe('an import', () => {
  it('brings a dictionary whole: entries, terms, what is compiled, and how far it was on the way', async () => {
    const file = obo(many(3000));
    const job = start({ source: file });
    expect(await job.outcome).toMatchObject({ type: 'done', staged: { entries: 3000, terms: 6000, replaces: null } });
    expect(job.staged).toEqual([]);
    const [dictionary] = await imported();
    expect(dictionary).toMatchObject({
      info: { id: 'sample', version: '2026-01-01' },
      enabled: true,
      order: 1,
      entries: 3000,
      terms: 6000,
      previous: null,
    });
    expect((await loadEntry({ dictionary: 'sample', entry: 'X:2999' }))?.entry.definition?.text).toBe(
      'The sample disease of number 2999.',
    );
    const bytes = await loadCompiled(dictionary?.generation ?? '', 'segment');
    const lexicon = createLexicon([loadSegment(bytes ?? new ArrayBuffer())]);
    expect(lexicon.match('It was type 17 sampleosis again.')[0]?.candidates[0]?.entry).toBe('X:17');
    expect(dictionary?.bytes).toBeGreaterThan(bytes?.byteLength ?? Infinity);
    const { bytes: read, totalBytes } = job.progress.findLast(({ phase }) => phase === 'reading') ?? {};
    expect([read, totalBytes]).toEqual([file.size, file.size]);
    expect(extension.stored).toHaveProperty('dictionaries');
  });

  it('reads gzip, and refuses one that is cut short without a trace', async () => {
    const packed = await new Response(obo(many(500)).stream().pipeThrough(new CompressionStream('gzip'))).blob();
    const cut = start({ source: new File([packed.slice(0, packed.size - 200)], 'cut.obo.gz') });
    expect(await cut.outcome).toMatchObject({ type: 'failed', failure: { code: 'cut-short' } });
    expect(await everything()).toEqual(NOTHING);
    expect(await start({ source: new File([packed], 'whole.obo.gz') }).outcome).toMatchObject({ type: 'done' });
  });

  it('that finds no room left leaves what was there, and says why; that can still be removed', async () => {
    await onSmallDisk(1_000_000, async (fill) => {
      expect((await importDictionary(obo(many(100)), OPTIONS, HOOKS)).type).toBe('done');
      const [before, records] = [await imported(), await everything()];
      const update = await importDictionary(obo(many(20_000), '2026-02-01'), OPTIONS, HOOKS);
      expect(update).toMatchObject({ type: 'failed', failure: { code: 'full' } });
      expect(await imported()).toEqual(before);
      expect(await everything()).toEqual(records);
      await fill();
      await expect(changeDictionary('sample', { enabled: false })).rejects.toMatchObject({ code: 'full' });
      expect(await imported()).toEqual(before);
      expect(await loadEntry({ dictionary: 'sample', entry: 'X:99' })).not.toBeNull();
      // Whoever removes one then does so to make room: it goes at once, and for good.
      expect(await removeDictionary('sample')).toBe(false);
      expect(await everything()).toEqual(NOTHING);
    });
  });

  it('shows what an update changes before it is taken, takes it, and can be rolled back', async () => {
    await start({ source: obo(many(300)) }).outcome;
    const next = many(301).filter(({ id }) => id !== 'X:7');
    next[3] = { ...next[3], id: 'X:3', name: 'renamed sampleosis' };
    const refused = start({ source: obo(next, '2026-02-01') }, false);
    expect(await refused.outcome).toEqual({ type: 'discarded' });
    const [staged] = refused.staged;
    expect(staged?.replaces).toEqual({ version: '2026-01-01', entries: 300, terms: 600 });
    expect(staged?.changes).toEqual({
      added: { count: 1, list: [{ id: 'X:300', name: 'sampleosis number 300' }] },
      changed: { count: 1, list: [{ id: 'X:3', name: 'renamed sampleosis' }] },
      removed: { count: 1, list: [{ id: 'X:7', name: 'sampleosis number 7' }] },
    });
    expect(await imported()).toMatchObject([{ info: { version: '2026-01-01' }, previous: null }]);
    expect((await everything()).generations).toBe(1);

    await start({ source: obo(next, '2026-02-01') }).outcome;
    expect(await imported()).toMatchObject([{ info: { version: '2026-02-01' }, previous: { version: '2026-01-01' } }]);
    expect(await loadEntry({ dictionary: 'sample', entry: 'X:7' })).toBeNull();
    await rollBack('sample');
    expect(await loadEntry({ dictionary: 'sample', entry: 'X:7' })).not.toBeNull();
  });

  it('stands beside one of its name where that is wanted', async () => {
    await start({ source: obo(many(2)) }).outcome;
    await start({ source: obo(many(3)), keepBoth: true }).outcome;
    expect((await imported()).map(({ info }) => info.id)).toEqual(['sample', 'sample-2']);
  });

  it('lists bad records and repeated ids, and leaves them out only when told to', async () => {
    const terms = [...many(5), { id: 'X:2', name: 'again' }, { id: '', name: 'nameless' }];
    const refused = start({ source: obo(terms) }, false);
    expect(await refused.outcome).toEqual({ type: 'discarded' });
    expect(refused.staged[0]?.problems.count).toBe(2);
    expect(refused.staged[0]?.problems.list[0]?.place).toMatch(/^line \d+ \(X:2\)$/);
    expect(await imported()).toEqual([]);
    expect(await start({ source: obo(terms) }).outcome).toMatchObject({ type: 'done', staged: { entries: 5 } });
  });

  it('of a file without an entry is refused in words', async () => {
    expect(await start({ source: new File(['id,name\n'], 'empty.csv') }).outcome).toMatchObject({
      type: 'failed',
      failure: { code: 'no-entries' },
    });
    expect(await start({ source: new File(['%PDF-1.4'], 'paper.obo') }).outcome).toMatchObject({
      type: 'failed',
      failure: { code: 'not-this-format' },
    });
  });

  it('that is cancelled in the middle leaves nothing', async () => {
    const job = start({ source: obo(many(40_000)) });
    await expect
      .poll(() => job.progress.some(({ entries }) => entries > 3000), { interval: 5, timeout: 30_000 })
      .toBe(true);
    expect((await everything()).chunks).toBeGreaterThan(0);
    job.cancel();
    expect(await job.outcome).toEqual({ type: 'discarded' });
    expect(await everything()).toEqual(NOTHING);
  });

  it('waits for its turn while another is under way, and both end well', async () => {
    const [first, second] = [start({ source: obo(many(4000)) }), start({ source: obo(many(100), '1', 'other') })];
    const outcomes = await Promise.all([first.outcome, second.outcome]);
    expect(outcomes.map(({ type }) => type)).toEqual(['done', 'done']);
    expect((await imported()).map(({ entries }) => entries).sort((a, b) => a - b)).toEqual([100, 4000]);
    expect((await everything()).generations).toBe(2);
  });

  it('says where the browser keeps no data for extensions, and the library is still there', async () => {
    await close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow it.',
        'InvalidStateError',
      );
    });
    expect((await listDictionaries(library)).map(({ info }) => info.id)).toEqual(['library']);
    const outcome = await importDictionary(obo(many(1)), OPTIONS, HOOKS);
    vi.restoreAllMocks();
    expect(outcome).toMatchObject({ type: 'failed', failure: { code: 'refused' } });
  });

  it('says what the browser says of a failure of its storage', async () => {
    await close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    const outcome = await importDictionary(obo(many(1)), OPTIONS, HOOKS);
    vi.restoreAllMocks();
    expect(outcome).toMatchObject({
      type: 'failed',
      failure: { code: 'failed', detail: { fault: ['unforeseen', 'Internal error opening backing store.'] } },
    });
  });

  it('says that the names could not be compiled, and why, where the other worker fails at them', async () => {
    const [near, far] = [new MessageChannel(), new MessageChannel()];
    serveNames(far.port2);
    // Entries are lost on their way to it.
    near.port2.addEventListener('message', ({ data }: MessageEvent<ToCompiler>) =>
      far.port1.postMessage(data.type === 'entries' ? { type: 'entries', batch: null } : data),
    );
    far.port1.addEventListener('message', ({ data }) => near.port2.postMessage(data));
    near.port2.start();
    far.port1.start();
    expect(await importDictionary(obo(many(1)), OPTIONS, { ...HOOKS, compiler: near.port1 })).toEqual({
      type: 'failed',
      failure: { code: 'failed', place: '', detail: { fault: ['namesFailed', expect.stringContaining('null')] } },
    });
    expect(await everything()).toEqual(NOTHING);
  });

  it('finds an entry by the id of another that was merged into it', async () => {
    await start({
      source: obo([
        { id: 'X:1', name: 'one', lines: 'alt_id: X:9' },
        { id: 'X:2', name: 'two', lines: 'is_a: X:9' },
      ]),
    }).outcome;
    expect((await loadEntry({ dictionary: 'sample', entry: 'X:9' }))?.entry.id).toBe('X:1');
    expect(await loadEntry({ dictionary: 'sample', entry: 'X:8' })).toBeNull();
  });
});
