import { type Finding, inspect } from './findings.ts';
import { readSource } from './source.ts';

/** Lines told of each kind; a large ontology has thousands. */
const SHOWN = 20;

/** Says what is wrong with a dictionary, file and line first; true where nothing is. */
export async function check(path: string, all: boolean): Promise<boolean> {
  const found = await inspect(readSource(path));
  const say = (title: string, findings: readonly Finding[]): void => {
    if (findings.length === 0) return;
    console.log(`${title}: ${findings.length}`);
    for (const { place, text } of all ? findings : findings.slice(0, SHOWN)) {
      console.log(`  ${/^line \d+/.test(place) ? `${path}:${place.slice(5)}` : `${path}: ${place}`}  ${text}`);
    }
    if (!all && findings.length > SHOWN) console.log(`  … and ${findings.length - SHOWN} more (--all shows them)`);
  };
  say('Cannot be read', found.unreadable);
  say('Duplicate ids', found.duplicates);
  say('Dangling references', found.dangling);
  say('Ambiguous names (marked only on evidence)', found.ambiguous);
  say('Common words (marked only on evidence)', found.common);
  const wrong = found.unreadable.length + found.duplicates.length + found.dangling.length;
  console.log(`${found.entries} entries, ${found.terms} names, ${wrong} mistake(s).`);
  return wrong === 0 && found.entries > 0;
}
