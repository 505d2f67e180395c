/** Shows one state, named in the address, in the surroundings it is made for. */
import { render } from 'preact';
import { cardStyle } from '../../components/sheets/card-style.ts';
import pageSheet from '../../components/sheets/page-sheet.css?inline';
import popupPage from '../../components/sheets/popup-page.css?inline';
import readingPage from '../../components/sheets/reading-page.css?inline';
import { InWords } from '../../components/InWords.tsx';
import { PolicyContext } from '../../components/controls/Lockable.tsx';
import { Card } from '../../components/card/Card.tsx';
import { NO_POLICY } from '../../lookup/policy.ts';
import type { DictionaryInfo, Entry } from '../../lookup/model.ts';
import { states } from '../../tests/components/states.tsx';
import { cardProps } from '../../tests/components/states/card.tsx';
import type { State } from '../../tests/components/states/state.ts';

const name = new URLSearchParams(location.search).get('state') ?? '';
const state = name.startsWith('entry-') ? await entryState(name) : states.find((candidate) => candidate.name === name);
const stage = document.querySelector('#stage');
if (!stage) throw new Error('No stage');

const sheet = (text: string) => {
  const style = new CSSStyleSheet();
  style.replaceSync(text);
  return style;
};

if (!state) {
  const list = states.map((each) => <li>{`${each.name} ${each.frame}`}</li>);
  render(<ul id="states">{list}</ul>, stage);
} else if (state.frame === 'card') {
  // As on a page that is not ours: a closed shadow root, and a page whose own style must not reach in.
  document.adoptedStyleSheets = [
    sheet('body { margin: 8px; font: italic 22px/2 cursive; color: crimson; letter-spacing: 2px; text-align: right }'),
  ];
  const root = stage.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet(cardStyle)];
  render(inWords(state), root);
} else {
  document.adoptedStyleSheets = [sheet(pageSheet), sheet(state.frame === 'popup' ? popupPage : readingPage)];
  stage.remove();
  render(inWords(state), document.body);
}

function inWords({ node, language = 'en', policy = NO_POLICY }: State) {
  document.documentElement.lang = language;
  return (
    <PolicyContext.Provider value={policy}>
      <InWords language={language}>{node}</InWords>
    </PolicyContext.Provider>
  );
}

/** `entry-ID`: an entry of the library as it is written now, whole. */
async function entryState(of: string): Promise<State | undefined> {
  const answer = await fetch('./library.json');
  const library = (await answer.json()) as { dictionary: DictionaryInfo; entries: Entry[] };
  const entry = library.entries.find(({ id }) => `entry-${id}` === of);
  const related = library.entries.filter(({ id }) => entry?.related.includes(id));
  const props = { ...cardProps, entry, dictionary: library.dictionary, related };
  return entry && { name: of, frame: 'page', node: <Card {...props} entry={entry} variant="page" /> };
}
