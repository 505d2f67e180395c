/** Cuts a paragraph into statements: text, then the citations that carry it, `… [@key; @other]{unchecked}.` */
import type { PhrasingContent } from 'mdast';
import type { Citation, Inline, Statement } from '../model.ts';
import type { Reporter } from './problem.ts';

/** Lines of the file by the object that was read there. */
export type Lines = Map<object, number>;

type Token = { line: number } & (
  { type: 'inline'; inline: Inline } | { type: 'citations'; citations: readonly Citation[] }
);

const GROUP = /\[(@[^\]]*)\](?:\{([^}]*)\})?/g;
const KEY = /^@([a-z0-9]+(?:-[a-z0-9]+)*)$/i;
const CLOSING_MARKS = /^[.,;:!?)\]"'”’]*/;
const SENTENCE_END = /[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u;

/** Ends a sentence that is the editors' own advice or remark: nothing is cited for it. */
const EDITORS = 'editors';

/**
 * The statements of one paragraph; `inNote` where it is an editor's note. Reports text without a citation and anything that is
 * not plain text.
 */
export function readStatements(
  nodes: readonly PhrasingContent[],
  lines: Lines,
  reporter: Reporter,
  inNote: boolean,
): Statement[] {
  const statements: Statement[] = [];
  let content: Inline[] = [];
  let citations: Citation[] = [];
  let line = 1;

  const close = () => {
    const trimmed = trimInlines(content);
    if (trimmed.length > 0 || citations.length > 0) {
      const statement: Statement = { content: trimmed, citations: citations.filter(({ key }) => key !== EDITORS) };
      lines.set(statement, line);
      for (const inline of trimmed) if (!lines.has(inline)) lines.set(inline, line);
      checkStatement({ content: trimmed, citations }, line, inNote, reporter);
      statements.push(statement);
    }
    content = [];
    citations = [];
  };

  for (const token of tokensOf(nodes, reporter)) {
    if (token.type === 'citations') {
      if (content.length === 0) line = token.line;
      citations.push(...token.citations);
      continue;
    }
    let { inline } = token;
    if (citations.length > 0) {
      if (inline.type === 'text') {
        const marks = CLOSING_MARKS.exec(inline.text)?.[0] ?? '';
        if (marks) content.push({ type: 'text', text: marks });
        inline = { type: 'text', text: inline.text.slice(marks.length) };
        if (!inline.text.trim()) continue;
      }
      close();
    }
    if (content.length === 0) line = token.line;
    lines.set(inline, token.line);
    content.push(inline);
  }
  close();
  return statements;
}

function checkStatement(statement: Statement, line: number, inNote: boolean, { report }: Reporter): void {
  const text = statement.content.map((part) => part.text).join('');
  const start = text.slice(0, 40);
  if (statement.citations.length === 0) {
    report(
      line,
      `This statement has no citation: “${start}…”.`,
      inNote
        ? 'End it in [@key], or in [@editors] where it is advice or a remark of your own.'
        : 'End it in [@key], or in [@source] where the source gives none.',
    );
  } else if (!text) {
    report(line, 'These citations have no statement before them.', 'Put them at the end of the sentence they carry.');
  } else if (SENTENCE_END.test(text)) {
    report(line, `Two sentences share one citation: “${start}…”.`, 'End each sentence in its own citation.');
  }
  checkEditors(statement.citations, line, inNote, { report });
}

function checkEditors(
  citations: readonly Citation[],
  line: number,
  inNote: boolean,
  { report }: Pick<Reporter, 'report'>,
): void {
  const own = citations.some(({ key }) => key === EDITORS);
  if (own && !inNote)
    report(line, '[@editors] stands outside an editor’s note.', 'Cite a reference, or make a note of the sentence.');
  if (own && citations.length > 1)
    report(line, '[@editors] stands beside a citation.', 'Keep one: it means that nothing is cited.');
  if (inNote && citations.some(({ key }) => key === 'source'))
    report(
      line,
      '[@source] stands in an editor’s note, as if the source had written it.',
      'End words of your own in [@editors].',
    );
}

/** Joins neighbouring text and drops white space at both ends. */
function trimInlines(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if (last?.type === 'text' && inline.type === 'text') {
      joined[joined.length - 1] = { type: 'text', text: joinText(last.text, inline.text) };
    } else joined.push(inline);
  }
  const first = joined[0];
  if (first?.type === 'text') joined[0] = { type: 'text', text: first.text.trimStart() };
  const last = joined.at(-1);
  if (last?.type === 'text') joined[joined.length - 1] = { type: 'text', text: last.text.trimEnd() };
  return joined.filter((inline) => inline.text !== '');
}

/** A full stop that followed the citations goes straight after the last word. */
function joinText(before: string, after: string): string {
  return (CLOSING_MARKS.exec(after)?.[0] ? before.trimEnd() : before) + after;
}

function* tokensOf(nodes: readonly PhrasingContent[], reporter: Reporter): Generator<Token> {
  for (const node of nodes) {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'text':
        yield* textTokens(node.value, line, reporter);
        break;
      case 'break':
        yield { type: 'inline', line, inline: { type: 'text', text: ' ' } };
        break;
      case 'emphasis':
      case 'strong':
        yield { type: 'inline', line, inline: { type: 'emphasis', text: plainText(node.children, reporter) } };
        break;
      case 'inlineCode':
        yield { type: 'inline', line, inline: { type: 'dose', text: node.value.replace(/\s+/g, ' ').trim() } };
        break;
      case 'link':
        yield {
          type: 'inline',
          line,
          inline: { type: 'entry', text: plainText(node.children, reporter), entry: node.url },
        };
        break;
      default:
        reporter.report(
          line,
          `Text of the kind “${node.type}” cannot stand here.`,
          'Use plain text, *emphasis*, `doses` and [links](entry-id).',
        );
    }
  }
}

function* textTokens(value: string, firstLine: number, reporter: Reporter): Generator<Token> {
  let from = 0;
  const lineAt = (index: number) => firstLine + (value.slice(0, index).match(/\n/g)?.length ?? 0);
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  for (const match of value.matchAll(GROUP)) {
    if (match.index > from)
      yield {
        type: 'inline',
        line: lineOfText(from),
        inline: { type: 'text', text: plain(value.slice(from, match.index)) },
      };
    yield {
      type: 'citations',
      line: lineAt(match.index),
      citations: readGroup(match[1] ?? '', match[2], lineAt(match.index), reporter),
    };
    from = match.index + match[0].length;
  }
  if (from < value.length)
    yield { type: 'inline', line: lineOfText(from), inline: { type: 'text', text: plain(value.slice(from)) } };

  /** The line of the first word from `index` on, not of the break before it. */
  function lineOfText(index: number): number {
    const word = value.slice(index).search(/[^\s.,;:]/);
    return lineAt(index + Math.max(word, 0));
  }
}

function readGroup(keys: string, mark: string | undefined, line: number, { report }: Reporter): Citation[] {
  if (mark !== undefined && mark !== 'unchecked') {
    report(line, `“{${mark}}” after a citation is not known.`, 'Only {unchecked} may follow a citation.');
  }
  const citations: Citation[] = [];
  for (const part of keys.split(';')) {
    const key = KEY.exec(part.trim())?.[1];
    if (key) citations.push({ key, unchecked: mark === 'unchecked' });
    else report(line, `“${part.trim()}” is not a citation.`, 'Write [@key], or [@one; @two].');
  }
  return citations;
}

function plainText(nodes: readonly PhrasingContent[], { report }: Reporter): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
      report(
        node.position?.start.line ?? 1,
        `“${node.type}” cannot stand inside emphasis or a link.`,
        'Use plain text there.',
      );
      return '';
    })
    .join('');
}
