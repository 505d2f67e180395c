/**
 * How marks look, for places that the manifest's style sheet does not reach: shadow trees (Firefox does not inherit highlight
 * rules into them; marked elements need rules of their own in both browsers).
 */
import looks from './looks.css?inline';

/** Adds the looks to a shadow root and returns how to take them away again. */
export function adoptLooks(root: ShadowRoot): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  root.adoptedStyleSheets.push(sheet);
  return () => {
    const at = root.adoptedStyleSheets.indexOf(sheet);
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  };
}
