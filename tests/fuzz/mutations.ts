/** Files as accidents and attackers leave them: a good one, cut, doubled, spliced and salted. */
import fc from 'fast-check';

/** What means something to one parser or another. */
const SALT = [
  '\u0000', '\ufeff', '\ud800', '\u202e', '\r', '\n\n', '\t', '"', "'", '\\', '<', '>', '&', ']]>', '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>',
  '<script>alert(1)</script>', '{', '}', '[', ']', ',', ':', '__proto__', 'constructor', '[Term]', 'id: ', '1e999', '-1', 'null',
]; // prettier-ignore

const change = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.nat({ max: 200 }) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(), length: fc.nat({ max: 400 }) }),
  fc.record({ kind: fc.constant('salt' as const), at: fc.nat(), text: fc.constantFrom(...SALT) }),
  fc.record({ kind: fc.constant('noise' as const), at: fc.nat(), text: fc.string({ unit: 'binary', maxLength: 20 }) }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat() }),
);

/** `sample` after up to eight changes. */
export function mutationsOf(sample: string): fc.Arbitrary<string> {
  return fc.array(change, { maxLength: 8 }).map((changes) =>
    changes.reduce((text, one) => {
      const at = text.length === 0 ? 0 : one.at % (text.length + 1);
      switch (one.kind) {
        case 'cut':
          return text.slice(0, at) + text.slice(at + one.length);
        case 'double':
          return text.slice(0, at + one.length) + text.slice(at);
        case 'end':
          return text.slice(0, at);
        default:
          return text.slice(0, at) + one.text + text.slice(at);
      }
    }, sample),
  );
}
