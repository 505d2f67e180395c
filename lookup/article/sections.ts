/** The body of an article file: fixed second-level headings over paragraphs, lists and the notes attached to them. */
import type { BlockContent, DefinitionContent, ListItem, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ArticleBlock, Passage, Section, SectionKind } from '../model.ts';
import type { Reporter } from './problem.ts';
import { readStatements, type Lines } from './statements.ts';

/** The headings an article may have, in their order. */
export const SECTION_HEADINGS: readonly { kind: SectionKind; heading: string }[] = [
  { kind: 'summary', heading: 'Summary' },
  { kind: 'management', heading: 'Management' },
  { kind: 'guidelines', heading: 'From the guidelines' },
  { kind: 'research', heading: 'From the research' },
  { kind: 'notes', heading: "Editor's notes" },
];

/** Reads the body. `lines` is filled with the line of every statement. */
export function readSections(body: string, lines: Lines, reporter: Reporter): Section[] {
  const { report } = reporter;
  const sections: { kind: SectionKind; heading: string; blocks: ArticleBlock[] }[] = [];
  /** Holds what stands below a heading we do not know: read for what is wrong in it, and not taken for a section. */
  let astray: ArticleBlock[] | null = null;
  for (const node of fromMarkdown(body).children) {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading') {
      const section = openSection(node.depth, headingText(node.children), line, reporter);
      astray = section ? null : [];
      if (!section) continue;
      if (sections.some(({ kind }) => kind === section.kind))
        report(line, `The heading “${section.heading}” stands twice.`, 'Join the two sections.');
      else if (sections.some(({ kind }) => orderOf(kind) > orderOf(section.kind)))
        report(line, `“${section.heading}” is out of its place.`, `The order is: ${headingList()}.`);
      sections.push(section);
      continue;
    }
    const blocks = astray ?? sections.at(-1)?.blocks;
    if (!blocks) {
      report(line, 'Text stands before the first heading.', 'Begin the body with “## Summary”.');
      continue;
    }
    readBlock(node, blocks, !astray && sections.at(-1)?.kind === 'notes', lines, reporter);
  }
  checkSections(sections, reporter);
  return sections;
}

function checkSections(sections: readonly Section[], { report }: Reporter): void {
  if (sections[0]?.kind !== 'summary')
    report(1, 'The article does not begin with a summary.', 'Begin the body with “## Summary”.');
  for (const section of sections) {
    if (section.blocks.length === 0)
      report(1, `The section “${section.heading}” is empty.`, 'Write it, or leave its heading out.');
  }
}

function openSection(depth: number, text: string, line: number, { report }: Reporter) {
  const heading = text.replaceAll('’', "'");
  const known = SECTION_HEADINGS.find((candidate) => candidate.heading === heading);
  if (depth === 2 && known) return { ...known, blocks: [] };
  report(line, `The heading “${text}” is not one we know.`, `Use second-level headings: ${headingList()}.`);
  return null;
}

function readBlock(node: RootContent, blocks: ArticleBlock[], inNote: boolean, lines: Lines, reporter: Reporter): void {
  const line = node.position?.start.line ?? 1;
  const last = blocks.at(-1);
  if (node.type === 'paragraph') {
    blocks.push({
      type: 'paragraph',
      passage: { statements: readStatements(node.children, lines, reporter, inNote), notes: [] },
    });
  } else if (node.type === 'list') {
    blocks.push({ type: 'list', items: node.children.map((item) => readItem(item, inNote, lines, reporter)) });
  } else if (node.type === 'blockquote' && last?.type === 'paragraph') {
    const notes = [...last.passage.notes, ...readNotes(node.children, lines, reporter)];
    blocks[blocks.length - 1] = { type: 'paragraph', passage: { ...last.passage, notes } };
  } else if (node.type === 'blockquote') {
    reporter.report(
      line,
      'This editor’s note belongs to no passage.',
      'Put it under a paragraph, or indent it under its list item.',
    );
  } else {
    reporter.report(
      line,
      `A block of the kind “${node.type}” cannot stand in an article.`,
      'Use paragraphs, lists and > notes.',
    );
  }
}

function readItem(item: ListItem, inNote: boolean, lines: Lines, reporter: Reporter): Passage {
  const [first, ...rest] = item.children;
  const line = item.position?.start.line ?? 1;
  if (first?.type !== 'paragraph') {
    reporter.report(line, 'This list item does not begin with text.', 'Begin it with a sentence.');
    return { statements: [], notes: [] };
  }
  const notes: Passage[] = [];
  for (const node of rest) {
    if (node.type === 'blockquote') notes.push(...readNotes(node.children, lines, reporter));
    else
      reporter.report(
        node.position?.start.line ?? line,
        `A list item cannot hold a block of the kind “${node.type}”.`,
        'Keep one paragraph and its > notes.',
      );
  }
  return { statements: readStatements(first.children, lines, reporter, inNote), notes };
}

function readNotes(nodes: readonly (BlockContent | DefinitionContent)[], lines: Lines, reporter: Reporter): Passage[] {
  const notes: Passage[] = [];
  for (const node of nodes) {
    if (node.type === 'paragraph')
      notes.push({ statements: readStatements(node.children, lines, reporter, true), notes: [] });
    else
      reporter.report(
        node.position?.start.line ?? 1,
        `An editor’s note cannot hold a block of the kind “${node.type}”.`,
        'Write it as a paragraph.',
      );
  }
  return notes;
}

function headingText(nodes: readonly { type: string; value?: string }[]): string {
  return nodes.map((node) => node.value ?? '').join('');
}

function orderOf(kind: SectionKind): number {
  return SECTION_HEADINGS.findIndex((known) => known.kind === kind);
}

function headingList(): string {
  return SECTION_HEADINGS.map(({ heading }) => heading).join(', ');
}
