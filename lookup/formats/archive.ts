/** What is packed in a file, told by its first bytes: nothing, gzip or zip. */
import {
  BlobReader,
  configure,
  ERR_ENCRYPTED,
  type Entry as ZipMember,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { MAX_ARCHIVE_FILES } from '../limits.ts';
import { type ByteStream, headOf, piecesOf, withinLimits } from './bytes.ts';
import { FormatError } from './record.ts';

/** A file as the browser gives it; Node's `openAsBlob` with a name will do. */
export type DictionaryFile = Blob & { readonly name: string };

/** A file of an archive, or the file itself. Its bytes are read anew with each call. */
export interface Unpacked {
  name: string;
  /** `onStored` hears how many bytes of the outer file have been read for this since the beginning. */
  bytes(onStored?: (stored: number) => void): ByteStream;
}

/** The files in a file: itself, what is in its gzip, or the members of its zip archive. */
export async function unpack(file: DictionaryFile): Promise<Unpacked[]> {
  const head = await headOf(stored(file), 512);
  const begins = (...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return zipMembers(file);
  if (begins(0x1f, 0x8b)) {
    return [{ name: file.name.replace(/\.gz$/i, ''), bytes: (onStored) => gunzipped(file, onStored) }];
  }
  const other = begins(0xfd, 0x37, 0x7a)
    ? 'xz'
    : begins(0x42, 0x5a, 0x68)
      ? 'bzip2'
      : begins(0x37, 0x7a, 0xbc, 0xaf)
        ? '7z'
        : begins(0x52, 0x61, 0x72, 0x21)
          ? 'rar'
          : begins(0x28, 0xb5, 0x2f, 0xfd)
            ? 'Zstandard'
            : null;
  if (other !== null) {
    throw new FormatError('archive', file.name, 'packedOtherwise', other);
  }
  return [{ name: file.name, bytes: (onStored) => withinLimits(stored(file, onStored), file.size, file.name) }];
}

/** The bytes as they stand on the disk. */
async function* stored(file: DictionaryFile, onStored?: (stored: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  try {
    for await (const piece of piecesOf(file.stream())) {
      read += piece.length;
      onStored?.(read);
      yield piece;
    }
  } catch {
    throw new FormatError('unreadable', `byte ${read}`, 'movedOrChanged');
  }
}

async function* gunzipped(file: DictionaryFile, onStored?: (stored: number) => void): AsyncGenerator<Uint8Array> {
  let unreadable: FormatError | null = null;
  const source = stored(file, onStored);
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const next = await source.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
      } catch (error) {
        unreadable = error as FormatError;
        controller.error(error);
      }
    },
    async cancel() {
      await source.return(undefined);
    },
  });
  const pieces = piecesOf(packed.pipeThrough(new DecompressionStream('gzip')));
  yield* withinLimits(
    failingAs(pieces, () => unreadable ?? new FormatError('cut-short', file.name, 'damagedArchive')),
    file.size,
    file.name,
  );
}

/** The pieces; whatever they throw becomes one error of ours. */
async function* failingAs(
  pieces: ByteStream,
  failure: () => FormatError,
  failed: Promise<never> = new Promise(() => undefined),
): AsyncGenerator<Uint8Array> {
  // Errors of whoever takes the pieces do not come by here: only those of taking the next one.
  const iterator = pieces[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (;;) {
      let next: IteratorResult<Uint8Array>;
      try {
        next = await Promise.race([iterator.next(), failed]);
      } catch {
        ended = true;
        throw failure();
      }
      ended = next.done === true;
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    if (!ended) await iterator.return?.();
  }
}

async function zipMembers(file: DictionaryFile): Promise<Unpacked[]> {
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new BlobReader(file));
  const members: FileEntry[] = [];
  try {
    for await (const member of reader.getEntriesGenerator()) {
      if (isFile(member)) members.push(member);
      if (members.length > MAX_ARCHIVE_FILES) {
        throw new FormatError('archive', file.name, 'manyFiles', MAX_ARCHIVE_FILES);
      }
    }
  } catch (error) {
    throw error instanceof FormatError ? error : new FormatError('cut-short', file.name, 'damagedArchive');
  }
  if (members.some(({ filename }) => filename.startsWith('xl/workbook.'))) {
    throw new FormatError('not-this-format', file.name, 'anExcelWorkbook');
  }
  return members.map((member) => ({
    name: member.filename,
    bytes: (onStored) => unzipped(file, member, onStored),
  }));
}

/** Real files only: no folders, no hidden files, nothing that the Mac adds. */
function isFile(member: ZipMember): member is FileEntry {
  return !member.directory && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(member.filename);
}

async function* unzipped(
  file: DictionaryFile,
  member: FileEntry,
  onStored?: (stored: number) => void,
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const done = member.getData(writable, { checkCrc32: true, useWebWorkers: false });
  let failure: unknown = null;
  // The library may leave its end of the stream open when it fails: whoever reads the other end would wait for ever.
  const failed = new Promise<never>((_, reject) => {
    done.catch((error: unknown) => {
      failure = error;
      reject(error);
    });
  });
  failed.catch(() => undefined);
  const pieces = failingAs(
    piecesOf(readable),
    () =>
      failure instanceof Error && failure.message === ERR_ENCRYPTED
        ? new FormatError('archive', member.filename, 'password')
        : new FormatError('cut-short', member.filename, 'damagedArchive'),
    failed,
  );
  const share = file.size / Math.max(1, member.uncompressedSize);
  let unpacked = 0;
  for await (const piece of withinLimits(pieces, member.compressedSize, member.filename)) {
    unpacked += piece.length;
    onStored?.(Math.min(file.size, Math.round(unpacked * share)));
    yield piece;
  }
}
