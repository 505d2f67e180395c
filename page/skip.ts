/**
 * What of a page is never read: code, drawings, what a person can edit, page furniture, and places where a term is a
 * name or an address rather than a word (reference lists, authors, navigation).
 */

/** Elements whose text is not prose, by local name; those that hold no text (<img>, <frame>) or stand in such a one (<option>) need not be named. */
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'textarea',
  'select',
  'datalist',
  'button',
  'output',
  'progress',
  'meter',
  'code',
  'pre',
  'kbd',
  'samp',
  'var',
  'tt',
  'svg',
  'math',
  'canvas',
  'video',
  'audio',
  'iframe',
  'object',
  'map',
  'nav',
  'address',
  'ruby',
  'mjx-container',
  'vademecum-card',
]);

/** Roles that say the same for elements that do not say it by name. */
const UNREAD_ROLES = new Set(
  (
    'textbox searchbox combobox spinbutton code navigation menu menubar tablist toolbar button img math ' +
    'doc-bibliography doc-endnotes doc-biblioentry doc-toc'
  ).split(' '),
);

/** Rich-text and code editors that draw their text outside contenteditable. */
const EDITOR_CLASS =
  /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor|ProseMirror|ql-editor|mce-content-body|ck-editor__editable|DraftEditor-root|public-DraftEditor-content|MathJax\S*|katex)(?:\s|$)/;

/**
 * Class or id words that publishers give to their reference lists, author lines and site furniture. Whole words only:
 * blog software calls a whole post "author-jane".
 */
const FURNITURE =
  /(?:^|\s)(?:references?(?:-?list)?|ref-?list|bibliography|citation-?list|authors?|author-?(?:list|group|names?)|contrib-?group|contributors?|contributor-?list|affiliations?|aff(?:iliation)?-?list|breadcrumbs?|mw-editsection|mw-references-wrap|navbox)(?:$|\s)/i;

/** Only elements of these names are judged by class or id: an <article class="references-widget-page"> is still an article. */
const FURNITURE_TAGS = new Set(['div', 'ol', 'ul', 'dl', 'section', 'aside', 'p', 'span', 'table', 'footer', 'header']);

/** Whether nothing inside `element` is read. Cheap: it runs once for every element of a page. */
export function isUnread(element: Element): boolean {
  if (UNREAD.has(element.localName)) return !isPlainText(element);
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  if (role !== null && UNREAD_ROLES.has(role)) return true;
  return isUnreadByName(element);
}

/** Whether its class or id says that nothing inside `element` is read. */
export function isUnreadByName(element: Element): boolean {
  const { className, id } = element;
  if (typeof className === 'string' && className !== '' && isUnreadByClass(element, className)) return true;
  return id !== '' && FURNITURE_TAGS.has(element.localName) && FURNITURE.test(id);
}

/** What was found of class attributes so far: pages use a few of them again and again. */
const verdicts = new Map<string, 'editor' | 'furniture' | 'read'>();

/** Class attributes remembered; a page that makes up a new one for every element gains nothing from more. */
const REMEMBERED = 2000;

/** Browsers show a plain-text document as one <pre>: there it is the text, not code. */
function isPlainText(element: Element): boolean {
  return element.localName === 'pre' && element.ownerDocument.contentType === 'text/plain';
}

function isUnreadByClass(element: Element, classes: string): boolean {
  let verdict = verdicts.get(classes);
  if (verdict === undefined) {
    verdict = EDITOR_CLASS.test(classes) ? 'editor' : FURNITURE.test(classes) ? 'furniture' : 'read';
    if (verdicts.size < REMEMBERED) verdicts.set(classes, verdict);
  }
  return verdict === 'editor' || (verdict === 'furniture' && FURNITURE_TAGS.has(element.localName));
}

/** Whether `element` lies in something that is not read; for text that arrives later, far below what made it so. */
export function liesInUnread(element: Element | null): boolean {
  if (element?.ownerDocument.designMode === 'on') return true;
  for (let at: Element | null = element; at !== null; at = parentAcrossRoots(at)) {
    if (isUnread(at)) return true;
  }
  return false;
}

/** The parent element, stepping out of a shadow root to its host. */
export function parentAcrossRoots(node: Node): Element | null {
  if (node.parentElement !== null) return node.parentElement;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : null;
}
