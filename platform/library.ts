/** The built-in library, compiled at build time and shipped inside the extension. */
import type { Mentions } from '@/lookup/article/elsewhere.ts';
import type { ReferenceForms } from '@/lookup/copy/reference-text.ts';
import type { DictionaryInfo, Entry } from '@/lookup/model.ts';
import { browser, type Browser } from './browser.ts';

export interface Library {
  dictionary: DictionaryInfo;
  entries: readonly Entry[];
  mentions: Mentions;
}

/** Entries and articles of the library. Our own file: its shape is the build's promise. */
export async function loadLibrary(api: Browser = browser): Promise<Library> {
  const response = await fetch(api.runtime.getURL('library/entries.json'));
  return (await response.json()) as Library;
}

/** The library's references in the forms they are copied in, by key. */
export async function loadReferenceForms(api: Browser = browser): Promise<Readonly<Record<string, ReferenceForms>>> {
  const response = await fetch(api.runtime.getURL('library/references.json'));
  return (await response.json()) as Record<string, ReferenceForms>;
}

/** The library's compiled terms. */
export async function loadLibrarySegment(api: Browser = browser): Promise<ArrayBuffer> {
  const response = await fetch(api.runtime.getURL('library/segment.bin'));
  return response.arrayBuffer();
}
