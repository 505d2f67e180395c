/** A dose that is selected and copied by hand takes the notes of its passage along, like every other copy of it. */

/** The text to copy in place of the selection; null where the selection may be copied as it is. */
export function withNotes(root: HTMLElement): string | null {
  const tree = root.getRootNode();
  const selection = root.ownerDocument.getSelection();
  if (selection === null) return null;
  const range = rangeIn(selection, tree);
  if (range === null) return null;
  const left: string[] = [];
  for (const passage of root.querySelectorAll('.passage')) {
    const notes = [...passage.children].filter((child) => child.matches('.note'));
    const doses = [...passage.querySelectorAll('.dose')].filter((dose) => dose.closest('.passage') === passage);
    if (!doses.some((dose) => range.intersectsNode(dose))) continue;
    for (const note of notes) {
      if (!contains(range, note)) left.push(wordsOf(note));
    }
  }
  if (left.length === 0) return null;
  const { getSelection } = tree as { getSelection?: () => Selection | null };
  // Chromium tells of a selection in a closed tree only to the tree itself.
  const text = getSelection?.call(tree)?.toString() ?? selection.toString();
  return [text === '' ? range.toString() : text, ...left].join('\n');
}

function rangeIn(selection: Selection, tree: Node): Range | null {
  const composed =
    tree instanceof ShadowRoot && 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: [tree] })[0]
      : undefined;
  if (composed === undefined) return selection.rangeCount === 0 ? null : selection.getRangeAt(0);
  const range = new Range();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

function contains(range: Range, node: Node): boolean {
  const whole = new Range();
  whole.selectNodeContents(node);
  const { START_TO_START, END_TO_END } = Range;
  return range.compareBoundaryPoints(START_TO_START, whole) <= 0 && range.compareBoundaryPoints(END_TO_END, whole) >= 0;
}

/** "Editor's note: …" in one line. */
function wordsOf(note: Element): string {
  const parts = [...note.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const [label = '', ...said] = parts;
  return `${label}: ${said.join(' ')}`;
}
