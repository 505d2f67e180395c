/**
 * A backup: one zip archive with a list of what is in it (`backup.json`) and every dictionary as a file of our own format, so
 * that each can also be taken out and imported alone. What a later version adds to the list, this one leaves unread.
 */
import { configure, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import * as v from 'valibot';
import { type DictionaryFile, unpack, type Unpacked } from './archive.ts';
import { FormatError } from './record.ts';
import { faultOf } from './schema-fault.ts';
import { textOf } from './utf8.ts';

/** Increased when a backup of the new kind could be misread by an older version. */
export const BACKUP_FORMAT = 1;

const LIST = 'backup.json';

/** Characters of the list; settings and saved entries are far smaller. */
const MAX_LIST = 16_000_000;

const listSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  backup: v.object({ made: v.string(), version: v.string() }),
  /** As stored; whoever takes them reads them as from any other store. */
  settings: v.record(v.string(), v.unknown()),
  saved: v.array(v.unknown()),
  /** In the user's order, the built-in library among them without a file. */
  dictionaries: v.array(
    v.object({
      id: v.pipe(v.string(), v.maxLength(200)),
      file: v.nullable(v.string()),
      enabled: v.boolean(),
      marks: v.array(v.picklist(['preferred', 'exact', 'narrow', 'broad', 'related', 'abbreviation'])),
      onPublicSites: v.boolean(),
    }),
  ),
});

export type BackupList = v.InferOutput<typeof listSchema>;

/** A backup, opened. */
export interface OpenedBackup {
  list: BackupList;
  /** A dictionary of it, as the file that was exported. */
  dictionary: (file: string) => Promise<Blob>;
}

/** Writes a backup as a stream; `text` gives the contents of each dictionary file named in the list. */
export function writeBackup(list: BackupList, text: (file: string) => ReadableStream<Uint8Array>): ReadableStream {
  configure({ useWebWorkers: false });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const write = async (): Promise<void> => {
    const zip = new ZipWriter(writable);
    await zip.add(LIST, new TextReader(JSON.stringify(list, null, 1)));
    for (const { file } of list.dictionaries) if (file !== null) await zip.add(file, text(file));
    await zip.close();
  };
  write().catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
}

/** Opens a backup. What it lists is there; whether each dictionary can be read is seen when it is. */
export async function openBackup(file: DictionaryFile): Promise<OpenedBackup> {
  const members = await unpack(file);
  const listed = members.find(({ name }) => name === LIST);
  if (listed === undefined) throw new FormatError('not-this-format', file.name, 'notABackup');
  const list = readList(await wholeText(listed));
  const byName = new Map(members.map((member) => [member.name, member]));
  for (const { file: name } of list.dictionaries) {
    if (name !== null && !byName.has(name)) throw new FormatError('cut-short', name, 'missingInBackup');
  }
  return {
    list,
    async dictionary(name) {
      const member = byName.get(name);
      if (member === undefined) throw new FormatError('cut-short', name, 'missingInBackup');
      const parts: Blob[] = [];
      for await (const piece of member.bytes()) parts.push(new Blob([piece as Uint8Array<ArrayBuffer>]));
      return new Blob(parts);
    },
  };
}

function readList(text: string): BackupList {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FormatError('malformed', LIST, 'listNotJson');
  }
  const format: unknown = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (typeof format === 'number' && format > BACKUP_FORMAT) {
    throw new FormatError('not-this-format', LIST, 'newerBackup');
  }
  const parsed = v.safeParse(listSchema, value);
  if (parsed.success) return parsed.output;
  throw new FormatError('malformed', LIST, ...faultOf(parsed.issues[0], LIST));
}

async function wholeText(member: Unpacked): Promise<string> {
  let text = '';
  for await (const piece of textOf(member.bytes())) {
    text += piece;
    if (text.length > MAX_LIST) throw new FormatError('too-long', LIST, 'longList');
  }
  return text;
}
