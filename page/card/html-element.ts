const HTML = 'http://www.w3.org/1999/xhtml';

/** An HTML element, also in a document that is served as mere XML, whose `createElement` makes others. */
export function htmlElement(document: Document, name: string): HTMLElement {
  return document.createElementNS(HTML, name);
}
