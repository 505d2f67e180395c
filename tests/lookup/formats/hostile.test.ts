/** Files made to harm: each is refused or limited, with a word on why, and quickly. */
import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checked } from '@/lookup/formats/checked.ts';
import { importedTerm } from '@/lookup/formats/imported-term.ts';
import type { Batches } from '@/lookup/formats/items.ts';
import { openDictionaryFile } from '@/lookup/formats/open.ts';
import { MAX_DICTIONARY_TERMS, MAX_ENTRY_TERMS, MAX_TEXT, MAX_UNPACKED_RATIO } from '@/lookup/limits.ts';
import type { DictionaryFile } from '@/lookup/formats/archive.ts';
import { bareEntry } from '@/lookup/formats/record.ts';
import { readAll } from './read.ts';
import { CSV, fileOf, MESH, OBO, OBO_GRAPHS, SAMPLES, VADEMECUM, zipped } from './samples.ts';

async function read(file: DictionaryFile) {
  const opened = await openDictionaryFile(file);
  return readAll(opened.read());
}

const expectRefused = (file: DictionaryFile, code: string) =>
  expect(read(file)).rejects.toMatchObject({ name: 'FormatError', code });

test('a gzip bomb stops at the ratio', { timeout: 30_000 }, async () => {
  const bomb = gzipSync(
    Buffer.concat([Buffer.from(OBO), Buffer.alloc(20 * 1024 ** 2, `! ${'nothing '.repeat(100)}\n`)]),
  );
  expect(bomb.length * MAX_UNPACKED_RATIO).toBeLessThan(20 * 1024 ** 2);
  await expectRefused(fileOf(bomb, 'a.obo.gz'), 'too-large');
});

test('a zip bomb stops at the ratio', { timeout: 30_000 }, async () => {
  await expectRefused(await zipped({ 'a.obo': OBO + `! ${'nothing '.repeat(100)}\n`.repeat(25_000) }), 'too-large');
});

test('a zip that lies about the size of its member is refused', async () => {
  const bytes = new Uint8Array(await (await zipped({ 'a.obo': OBO })).arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 30 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 7, true);
  }
  await expectRefused(fileOf(bytes, 'a.zip'), 'cut-short');
  expect(deflateRawSync(OBO).length).toBeLessThan(OBO.length);
});

test.each(SAMPLES)('%s (%s) cut anywhere in its gzip is refused', async (_, name, text) => {
  const packed = gzipSync(text);
  for (const length of [packed.length - 1, packed.length - 9, Math.floor(packed.length / 2)]) {
    await expectRefused(fileOf(packed.subarray(0, length), `${name}.gz`), 'cut-short');
  }
});

test('a zip with a damaged member is refused, and nobody waits for the rest of it', async () => {
  const bytes = new Uint8Array(await (await zipped({ 'a.obo': OBO })).arrayBuffer());
  for (const at of [60, 90, 120]) {
    const damaged = bytes.slice();
    damaged.set([4, 152, 78, 248, 210, 0, 255, 255, 255], at);
    await expectRefused(fileOf(damaged, 'a.zip'), 'cut-short');
  }
});

test('a zip whose end is missing is refused', async () => {
  const bytes = new Uint8Array(await (await zipped({ 'a.obo': OBO })).arrayBuffer());
  await expectRefused(fileOf(bytes.subarray(0, bytes.length - 30), 'a.zip'), 'cut-short');
});

test('nesting beyond reason is refused in JSON and XML', async () => {
  await expectRefused(fileOf(`{"graphs":${'['.repeat(100_000)}`, 'a.json'), 'too-deep');
  await expectRefused(fileOf(VADEMECUM.replace('"IT"', `${'{"a":'.repeat(9_000)}1`), 'a.json'), 'too-deep');
  await expectRefused(fileOf(`<DescriptorRecordSet>${'<a>'.repeat(100_000)}`, 'a.xml'), 'too-deep');
});

test('entities of a document type are never resolved', async () => {
  const bomb = MESH.replace(
    'SYSTEM "desc.dtd"',
    '[<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]',
  );
  await expectRefused(fileOf(bomb.replace('A tumor', '&b;'), 'a.xml'), 'malformed');
  await expectRefused(fileOf(bomb.replace('A tumor', '&c;'), 'a.xml'), 'malformed');
});

test('keys that would reach into prototypes stay keys', async () => {
  const own = VADEMECUM.replace('{"id":"X:1",', '{"__proto__":{"obsolete":true,"polluted":1},"id":"X:1",');
  expect((await read(fileOf(own, 'a.json'))).problems).toEqual([
    { place: 'record 1 (X:1)', expected: ['nothingAt', '__proto__'] },
  ]);
  const graphs = OBO_GRAPHS.replace('"meta":{"definition"', '"meta":{"__proto__":{"deprecated":true},"definition"');
  const { entries } = await read(fileOf(graphs, 'a.json'));
  expect(entries[0]).toMatchObject({ obsolete: false });
  await read(fileOf('id,name,__proto__,constructor\n__proto__,constructor,x,toString\n', 'a.csv'));
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a byte that is not UTF-8 is named with its place', async () => {
  const bytes = new Uint8Array(Buffer.from(`${OBO}! caf\xe9 fermé\n`, 'latin1'));
  await expect(read(fileOf(bytes, 'a.obo'))).rejects.toMatchObject({
    code: 'not-utf8',
    place: `line ${OBO.split('\n').length}`,
  });
  await expect(read(fileOf(bytes, 'a.obo'))).rejects.toThrow(`Byte ${OBO.length + 6} is not UTF-8`);
  const cut = new Uint8Array([...Buffer.from('id,name\nX:1,café')].slice(0, -1));
  await expect(read(fileOf(cut, 'a.csv'))).rejects.toMatchObject({ code: 'not-utf8', place: 'line 2' });
});

test('a character cut between two pieces is read whole, and counted right before a wrong byte', async () => {
  const text = `id,name\nX:1,${'é'.repeat(100_000)}\nX:2,ok name\n`;
  for (const shift of [0, 1]) {
    const good = new Uint8Array(Buffer.from(`${'x'.repeat(shift)}${text}`));
    const { problems, entries } = await read(fileOf(good, 'a.csv'));
    expect([problems.length, entries.length]).toEqual([0, 2]);
    const bad = new Uint8Array([...good, 0x80]);
    await expect(read(fileOf(bad, 'a.csv'))).rejects.toThrow(`Byte ${bad.length} is not UTF-8`);
  }
});

test('script tags in names are letters like any other', async () => {
  const name = '<script>alert(1)</script> &lt;b&gt;';
  for (const [text, file] of [
    [CSV.replace('islet tumor', name), 'a.csv'],
    [OBO.replace('islet tumor', name), 'a.obo'],
    [VADEMECUM.replace('islet tumor', name), 'a.json'],
  ] as const) {
    const { entries } = await read(fileOf(text, file));
    expect(entries[0]!.entry.name).toBe(name);
  }
});

test('addresses of articles lead to the web and run nothing', async () => {
  const { problems } = await read(
    fileOf(VADEMECUM.replace('"homepage"', '').replace('"https://example.org', '"javascript:alert(1)//'), 'a.json'),
  ).catch((error: unknown) => ({ problems: error }));
  expect(problems).toMatchObject({ code: 'malformed', place: '"dictionary"' });
});

test('more names than an entry or a dictionary may have are refused while reading', async () => {
  const many = `${OBO.split('is_obsolete')[0]}${'synonym: "a b" EXACT []\n'.repeat(MAX_ENTRY_TERMS + 1)}`;
  await expectRefused(fileOf(many, 'a.obo'), 'too-many');
});

test('ten million terms are refused at the limit', async () => {
  const terms = Array.from({ length: MAX_ENTRY_TERMS }, (_, at) => importedTerm(`name ${at}`, 'exact', 'en')!);
  const entries = async function* (): Batches {
    for (let at = 0; at * MAX_ENTRY_TERMS < 10_000_000; at++) {
      yield await Promise.resolve([
        {
          type: 'entry',
          obsolete: false,
          place: `record ${at + 1}`,
          entry: { ...bareEntry(`X:${at}`, 'name'), terms },
        },
      ]);
    }
  };
  let read = 0;
  const reading = async () => {
    for await (const batch of checked(entries(), 'a.obo', 'a.obo')) read += batch.length * terms.length;
  };
  await expect(reading()).rejects.toMatchObject({ code: 'too-many' });
  expect(read).toBe(MAX_DICTIONARY_TERMS);
});

/** Lines on which a careless pattern needs time by the square of their length. */
const SLOW: readonly (readonly [string, string])[] = [
  ['a.obo', `x${'\n'.repeat(200_000)}`],
  ['a.obo', `!${'\n'.repeat(200_000)}${OBO}`],
  ['a.obo', OBO.replace('MESH:D1', `MESH:D1 ${' '.repeat(200_000)}x`)],
  ['a.obo', OBO.replace('[PMID:1]', '['.repeat(200_000))],
  ['a.obo', OBO.replace('EXACT []', 'a'.repeat(200_000))],
  ['a.obo', OBO.replace('islet tumor', '\\'.repeat(200_001))],
  ['a.obo', OBO.replace('islet tumor', ' {'.repeat(100_000))],
  ['a.xml', MESH.replace('<TreeNumber>C04.1', `<TreeNumber>${' '.repeat(200_000)}`).replace('</TreeNumber>', '<')],
  ['a.csv', `id,name\n${' '.repeat(200_000)}x,y\n`],
  ['a.csv', `id,name\nx,${'- '.repeat(100_000)}\n`],
];

test.each([
  ['text', 'x \\\n'],
  ['backslashes alone', '\\\n'.repeat(2)],
])('a statement that goes on over lines of %s without end is refused where it begins', async (_, line) => {
  const text = `format-version: 1.2\n[Term]\nname: ${line.repeat(600_000)}`;
  await expect(read(fileOf(text, 'a.obo'))).rejects.toMatchObject({
    code: 'too-long',
    place: 'line 3',
    fault: ['longStatement', MAX_TEXT],
  });
});

test.each(SLOW)('a long line of one kind is read in passing (%s, %#)', { timeout: 10_000 }, async (name, text) => {
  await read(fileOf(text, name)).catch((error: unknown) => {
    expect(error).toMatchObject({ name: 'FormatError' });
  });
});
