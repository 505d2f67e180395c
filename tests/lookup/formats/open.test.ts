import { expect, test } from 'vitest';
import { openDictionaryFile } from '@/lookup/formats/open.ts';
import { readAll } from './read.ts';
import { CSV, fileOf, gzipped, OBO, OBO_GRAPHS, SAMPLES, VADEMECUM, zipped } from './samples.ts';

const open = async (file: Parameters<typeof openDictionaryFile>[0]) => {
  const opened = await openDictionaryFile(file);
  return { opened, ...(await readAll(opened.read())) };
};

for (const [format, name, text] of SAMPLES) {
  test(`${name}: plain, .gz, .zip and under a wrong name give the same`, async () => {
    const plain = await open(fileOf(text, name));
    expect(plain.opened.format).toBe(format);
    expect(plain.entries.length).toBeGreaterThan(0);
    expect(plain.problems).toEqual([]);
    expect(plain.header?.name).not.toBeNull();
    const { bytes, totalBytes } = plain.opened.progress();
    expect(bytes).toBe(totalBytes);
    const others = [
      gzipped(text, name),
      await zipped({ 'read me.txt': 'Read this first.\n', [`folder/${name}`]: text, '__MACOSX/._x': '\0\0' }),
      fileOf(text, 'wrong.pdf'),
      fileOf(`\uFEFF${text}`, name),
    ];
    for (const other of others) {
      const { entries, problems, opened } = await open(other);
      expect(opened.format, other.name).toBe(format);
      expect(entries, other.name).toEqual(plain.entries);
      expect(problems).toEqual([]);
      expect(opened.progress()).toEqual({
        bytes: opened.progress().totalBytes,
        totalBytes: opened.progress().totalBytes,
      });
    }
  });
}

test('the same ontology as OBO and as OBO Graphs gives the same entries and header', async () => {
  const [obo, graphs] = [await open(fileOf(OBO, 'a.obo')), await open(fileOf(OBO_GRAPHS, 'a.json'))];
  expect(graphs.entries.map(({ entry, obsolete }) => ({ entry, obsolete }))).toEqual(
    obo.entries.map(({ entry, obsolete }) => ({ entry, obsolete })),
  );
  expect(graphs.header).toEqual({ ...obo.header });
  expect(obo.header).toMatchObject({ name: 'sample', version: '2026-02-03', date: '2026-02-03' });
});

test('a table shows what its columns were taken for, and is read as corrected', async () => {
  const opened = await openDictionaryFile(fileOf('k;wort;notiz\nX:1;Inselzelltumor;b\nX:2;Glukagonom;c\n', 'a.csv'));
  expect(opened.table).toEqual({
    divider: ';',
    header: ['k', 'wort', 'notiz'],
    rows: [
      ['X:1', 'Inselzelltumor', 'b'],
      ['X:2', 'Glukagonom', 'c'],
    ],
    columns: ['id', 'name', 'ignored'],
  });
  const { entries } = await readAll(opened.read({ columns: ['id', 'name', 'definition'], language: 'de' }));
  expect(entries[1]!.entry).toMatchObject({
    id: 'X:2',
    definition: { text: 'c' },
    terms: [{ text: 'Glukagonom', language: 'de' }],
  });
});

test('Excel’s "Unicode text" is read as it is', async () => {
  const bytes = new Uint8Array(Buffer.from(`\uFEFF${CSV}`, 'utf16le'));
  expect((await open(fileOf(bytes, 'a.txt'))).entries).toHaveLength(2);
});

test('what a table or MeSH file does not say of itself is taken from its name', async () => {
  const { header } = await open(fileOf(SAMPLES[2][2], 'desc2026.xml'));
  expect(header).toMatchObject({ name: 'MeSH', version: '2026', language: 'en' });
  expect((await open(fileOf(CSV, 'ward-terms-2026-05-01.csv'))).header).toMatchObject({
    name: 'ward-terms-2026-05-01',
    version: '2026-05-01',
    date: '2026-05-01',
  });
});

test.each([
  ['', 'not-this-format', 'empty'],
  ['<!doctype html><title>Sign in</title>', 'not-this-format', 'web page'],
  ['<?xml version="1.0"?><rdf:RDF></rdf:RDF>', 'not-this-format', 'OWL'],
  ['%PDF-1.7', 'not-this-format', 'Not a text file'],
  ['{"a": 1}', 'not-this-format', 'neither OBO Graphs'],
  ['{"backup": {}}', 'not-this-format', 'backup'],
  ['just words', 'not-this-format', 'Neither a table'],
  ['\xFD7zXZ', 'archive', 'xz'],
])('%j is refused', async (content, code, message) => {
  const bytes = new Uint8Array(Buffer.from(content, 'latin1'));
  const failure = openDictionaryFile(fileOf(bytes, 'a.obo'));
  await expect(failure).rejects.toMatchObject({ name: 'FormatError', code });
  await expect(failure).rejects.toThrow(message);
});

test('archives that leave open what is meant are refused with names', async () => {
  await expect(openDictionaryFile(await zipped({ 'a.obo': OBO, 'b.json': VADEMECUM }))).rejects.toThrow(
    'Holds several dictionaries (a.obo, b.json).',
  );
  await expect(openDictionaryFile(await zipped({ 'a.txt': 'words\n', 'b.txt': 'words\n' }))).rejects.toThrow(
    'None of the 2 files is a dictionary.',
  );
  await expect(openDictionaryFile(await zipped({ 'xl/workbook.xml': '<workbook/>' }, 'a.xlsx'))).rejects.toThrow(
    'An Excel workbook.',
  );
});

test('reading stops at once when it is called off', async () => {
  const opened = await openDictionaryFile(fileOf(CSV, 'a.csv'));
  const off = new AbortController();
  const reading = opened.read({ signal: off.signal });
  await reading.next();
  off.abort();
  await expect(reading.next()).rejects.toMatchObject({ name: 'AbortError' });
});
