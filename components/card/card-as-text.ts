/** An entry as plain text: what is copied says as much of itself as the card does. */
import { dayInWords, guidelineAge, isGuidelineOld, isSourceOld, ageOf } from '@/lookup/age.ts';
import { LIBRARY_ID } from '@/lookup/model.ts';
import type { Article, ArticleBlock, Citation, DictionaryInfo, Entry, Passage, Statement } from '@/lookup/model.ts';
import { reviewSentence } from '../article/ReviewStatus.tsx';
import type { Words } from '../strings/words.ts';

interface Copy {
  article: Article;
  now: Date;
  words: Words;
}

/** The whole entry: text with numbered citations, each dose with the notes of its passage, references, provenance. */
export function cardAsText(entry: Entry, dictionary: DictionaryInfo, now: Date, words: Words): string {
  const { article, definition } = entry;
  const { strings } = words;
  const body =
    article === null
      ? [definition?.text ?? strings.card.nameOnly, ...definitionSources(entry, words)]
      : [...sections({ article, now, words }), references({ article, now, words }), legend({ article, now, words })];
  return [entry.name, ...body, provenance(entry, dictionary, now, words), article?.disclaimer ?? '']
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function definitionSources({ definition }: Entry, { strings }: Words): string[] {
  if (definition === null || definition.sources.length === 0) return [];
  return [`${strings.card.definitionFrom} ${definition.sources.join(', ')}`];
}

function sections(copy: Copy): string[] {
  return copy.article.sections.map(({ kind, heading, blocks }) => {
    const text = blocks.map((block) => blockAsText(block, copy)).join('\n');
    if (kind === 'notes') return `${heading}\n${copy.words.strings.notes.apart}\n${text}`;
    return kind === 'summary' ? text : `${heading}\n${text}`;
  });
}

function blockAsText(block: ArticleBlock, copy: Copy): string {
  if (block.type === 'paragraph') return passageAsText(block.passage, copy);
  return block.items.map((item) => `- ${passageAsText(item, copy)}`).join('\n');
}

/** A passage never leaves its notes behind: a dose is copied with what must be known of it. */
export function passageAsText(passage: Passage, copy: Copy): string {
  const own = passage.statements.map((statement) => statementAsText(statement, copy)).join(' ');
  const notes = passage.notes.map((note) => `  ${copy.words.strings.notes.one}: ${passageAsText(note, copy)}`);
  return [own, ...notes].join('\n');
}

function statementAsText({ content, citations }: Statement, copy: Copy): string {
  const text = content.map((inline) => inline.text).join('');
  return citations.length === 0 ? text : `${text} ${citations.map((one) => citationAsText(one, copy)).join('')}`;
}

function citationAsText({ key, unchecked }: Citation, { article, now, words }: Copy): string {
  const text = words.strings.citation;
  if (key === 'source') return text.source;
  const reference = article.references.find((one) => one.key === key);
  if (reference === undefined) return `[${text.unknownKey}]`;
  const { number, guidelineYear } = reference;
  const old = guidelineYear !== null && isGuidelineOld(guidelineYear, now);
  const age = old
    ? ` ${text.oldGuideline(guidelineYear)}${text.oldGuidelineSaid(guidelineAge(guidelineYear, now))}`
    : '';
  return `[${number}${unchecked ? '?' : ''}${age === '' ? '' : `:${age}`}]`;
}

function references({ article, words }: Copy): string {
  if (article.references.length === 0) return '';
  const lines = article.references.map(({ number, text }) => `${number}. ${text}`);
  return [words.strings.references.heading(article.references.length), ...lines].join('\n');
}

/** What "[n?]" and "[source]" mean, where they stand. */
function legend(copy: Copy): string {
  const text = copy.words.strings.citation;
  const all = sections(copy).join('\n');
  return [
    all.includes(text.source) ? `${text.source}: ${text.bySource}` : '',
    /\[\d+\?/.test(all) ? `[n?]: ${text.unchecked}` : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Which dictionary, which version, reviewed how far, copied when. */
export function provenance(entry: Entry, dictionary: DictionaryInfo, now: Date, words: Words): string {
  const { review: text, copy, ago } = words.strings;
  const imported = dictionary.id !== LIBRARY_ID;
  const review = entry.article?.review;
  const source = review?.source ?? null;
  const age = source && ageOf(source.lastUpdated, now);
  const day = dayInWords(now.toISOString().slice(0, 10), words.locale);
  return [
    review ? reviewSentence(review, imported, words) : '',
    source && age && isSourceOld(source.lastUpdated, now)
      ? text.old(dayInWords(source.lastUpdated, words.locale), ago(age))
      : '',
    source ? `${text.readSource(source.title)} <${source.url}>` : '',
    imported ? text.imported(dictionary.name, dictionary.version) : text.library(dictionary.name, dictionary.version),
    dictionary.date === null ? '' : copy.dated(dayInWords(dictionary.date, words.locale)),
    dictionary.licence === null ? '' : text.licence(dictionary.licence),
    copy.copied(day),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** What a report of an error should name; the page that is read is none of it. */
export function problemReport(entry: Entry, dictionary: DictionaryInfo, program: string, words: Words): string {
  const { report } = words.strings;
  return [
    report.entry(entry.name, entry.id),
    words.strings.review.library(dictionary.name, dictionary.version),
    report.program(program),
    '',
    report.wrong,
    '',
    report.supports,
    '',
  ].join('\n');
}
