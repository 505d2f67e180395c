/** This page's terms as a file in the downloads folder, when the reader asks for one. */
import { glossaryWords } from '@/components/glossary/glossary-words.ts';
import type { GlossaryFormat } from '@/components/glossary/GlossaryExport.tsx';
import type { Language } from '@/lookup/language.ts';
import { glossaryAnki } from '@/lookup/glossary/anki.ts';
import { glossaryCsv } from '@/lookup/glossary/csv.ts';
import type { Glossary, GlossaryText, GlossaryWords } from '@/lookup/glossary/glossary.ts';
import { glossaryMarkdown } from '@/lookup/glossary/markdown.ts';
import { MAX_GLOSSARY } from '@/lookup/limits.ts';
import type { PageTerm } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { version } from '@/platform/about.ts';
import { askBackground } from '@/platform/messaging.ts';
import { titleOfTab } from '@/platform/tab.ts';

interface Writer {
  write: (glossary: Glossary, words: GlossaryWords) => string;
  type: string;
  ending: string;
}

const WRITERS: Record<GlossaryFormat, Writer> = {
  markdown: { write: glossaryMarkdown, type: 'text/markdown', ending: 'md' },
  csv: { write: glossaryCsv, type: 'text/csv', ending: 'csv' },
  anki: { write: glossaryAnki, type: 'text/plain', ending: 'txt' },
};

/** What these entries say, by `dictionary entry`; nothing where the background cannot be reached. */
export async function glossaryTexts(keys: readonly EntryKey[], note: string): Promise<Map<string, GlossaryText>> {
  const asked = keys.slice(0, MAX_GLOSSARY).map(({ dictionary, entry }) => ({ dictionary, entry }));
  const answer = await askBackground('glossary.get', { keys: asked, note });
  const texts = answer?.ok === true ? answer.value : [];
  return new Map(texts.map((text) => [`${text.dictionary} ${text.entry}`, text]));
}

/** Writes the file. The page's title is read here, and goes nowhere but into it. */
export async function exportGlossary(
  tabId: number,
  terms: readonly PageTerm[],
  format: GlossaryFormat,
  language: Language,
): Promise<void> {
  const words = glossaryWords(language, version());
  const texts = await glossaryTexts(terms, words.note);
  const listed = terms.flatMap(({ dictionary, entry, count, uncertain }) => {
    const text = texts.get(`${dictionary} ${entry}`);
    return text === undefined ? [] : [{ ...text, count, uncertain }];
  });
  const date = new Date().toISOString().slice(0, 10);
  const { write, type, ending } = WRITERS[format];
  const text = write({ title: await titleOfTab(tabId), date, terms: listed }, words);
  download(new Blob([text], { type: `${type};charset=utf-8` }), `vademecum-glossary-${date}.${ending}`);
}

function download(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser has taken the blob by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
