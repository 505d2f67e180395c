/**
 * The pieces that drawing an element mark splits off a text node. They follow that node: the page knows only the node it
 * made, so whatever it does to it must happen to the whole text (React sets `nodeValue`, or removes the node, and would
 * otherwise leave our pieces behind).
 */
export class Chain {
  private followers: readonly ChildNode[] = [];
  private head = '';
  private isWritten = false;
  /** The page has written into a piece. */
  private isEntered = false;
  /** Stands behind the pieces, empty: where it is gone and they are not, the page has normalised its text. */
  private readonly witness = new Text();

  constructor(readonly node: Text) {}

  /** Takes note of what stands behind the node up to the end of its former text. */
  take(followers: readonly ChildNode[]): void {
    this.isWritten = this.isEntered = false;
    this.followers = followers;
    followers.at(-1)?.after(this.witness);
    this.head = this.node.data;
  }

  /** Characters of the node and its pieces. */
  get length(): number {
    return this.node.length + this.rest.length;
  }

  private get rest(): string {
    return this.followers.map(({ textContent }) => textContent).join('');
  }

  /** The page has written into the node, perhaps the very text that stands in it, or into a piece. */
  touch(text: Node): void {
    if (text === this.node) this.isWritten = true;
    else this.isEntered = true;
  }

  /** Text nodes of the node and its pieces. */
  get texts(): readonly Node[] {
    return [this.node, ...this.followers.map((one) => one.firstChild ?? one)];
  }

  /** The page knows the pieces: it has written into them, put something between them, or taken some away. */
  private get isKnown(): boolean {
    // An empty rest goes when the page normalises its text.
    const own = this.followers.filter((one) => one instanceof Element || one.textContent !== '');
    if (own.every(({ parentNode }) => parentNode === null)) return false;
    const isNormalised = this.witness.parentNode === null;
    return (
      (this.isEntered && !isNormalised) ||
      own.some((one, i) => one.parentNode === null || (i > 0 && one.previousSibling !== own[i - 1])) ||
      own.some((one) => one instanceof Element && !(one.firstChild instanceof Text && one.childNodes.length === 1))
    );
  }

  /** The page has rewritten, split, moved or normalised the node since. */
  get isBroken(): boolean {
    const { node, followers, witness } = this;
    return this.isWritten || node.nextSibling !== followers[0] || witness.parentNode === null;
  }

  /**
   * Takes the pieces away and puts their text where it would stand had nothing been split off; where the page knows them they are
   * its own, and only what is ours round them goes.
   */
  restore(): void {
    if (this.isKnown) {
      for (const one of this.followers) if (one instanceof Element) one.replaceWith(...one.childNodes);
      return this.witness.remove();
    }
    const heir = this.heir();
    heir?.appendData(this.rest);
    for (const follower of [...this.followers, this.witness]) follower.remove();
  }

  /** The text node that the pieces' text belongs to; null where the page has written another text. */
  private heir(): Text | null {
    const { node, head, witness } = this;
    const first = this.followers[0] as ChildNode;
    if (this.isWritten) {
      const second = node.nextSibling as Text | null;
      return second?.nextSibling === first && node.data + second.data === head ? second : null;
    }
    const isNormalised = node.parentNode === null && witness.parentNode === null && first.parentNode !== null;
    if (!isNormalised) return node;
    if (first.previousSibling instanceof Text) return first.previousSibling;
    // Nothing of its text stood before the first mark, and so it was taken for empty.
    first.before(node);
    return node;
  }
}
