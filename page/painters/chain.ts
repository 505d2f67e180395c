/**
 * The pieces that drawing an element mark splits off a text node. They follow that node: the page knows only the node it
 * made, so whatever it does to it must happen to the whole text (React sets `nodeValue`, or removes the node, and would
 * otherwise leave our pieces behind).
 */
export class Chain {
  private readonly followers: ChildNode[] = [];
  private head: string;

  /** `text` is what the page wrote into `node` before anything was split off. */
  constructor(
    readonly node: Text,
    private readonly text: string,
  ) {
    this.head = text;
  }

  /** Takes note of what stands behind the node up to the end of its former text. */
  take(followers: readonly ChildNode[]): void {
    this.followers.push(...followers);
    this.head = this.node.data;
  }

  /** The page has rewritten or moved the node since. */
  get isBroken(): boolean {
    const [first] = this.followers;
    return this.node.data !== this.head || (first !== undefined && this.node.nextSibling !== first);
  }

  /** Puts the text back into its node, unless the page has written another one there, and takes the pieces away. */
  restore(): void {
    const rewritten = this.node.data !== this.head;
    for (const follower of this.followers) follower.remove();
    this.followers.length = 0;
    if (!rewritten) this.node.data = this.text;
    this.head = this.node.data;
  }
}
