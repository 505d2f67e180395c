/** Every entry as its real card, with the names it is found by and what the checks say. */
import { render } from 'preact';
import { library } from 'virtual:library';
import { Card } from '../../../components/card/Card.tsx';
import { cardStyle } from '../../../components/sheets/card-style.ts';
import type { Entry } from '../../../lookup/model.ts';
import pageSheet from './page.css?inline';

const { dictionary, entries, problems } = library;
const names = new Map(entries.map(({ id, name }) => [id, name]));
const related = (entry: Entry) => entry.related.map((id) => ({ id, name: names.get(id) ?? id }));

/** Everything that finds the entry and is not on its card: names, kinds, languages, topics, identifiers. */
function Names({ entry }: { entry: Entry }) {
  const terms = entry.terms.map(({ text, kind, language }) => `${text} (${kind}, ${language})`);
  const rivals = entry.rivals.map(({ abbreviation, meaning }) => `${abbreviation}: ${meaning}`);
  return (
    <p class="names">
      content/articles/{entry.id}.md · {terms.join('; ')}
      {rivals.length > 0 && ` · not: ${rivals.join('; ')}`}
      {entry.topics.length > 0 && ` · topics: ${entry.topics.join(', ')}`}
      {entry.xrefs.length > 0 && ` · ${entry.xrefs.join(' ')}`}
    </p>
  );
}

function Page() {
  return (
    <>
      {problems.length > 0 && (
        <section class="problems">
          <h1>
            {problems.length} {problems.length === 1 ? 'problem' : 'problems'}
          </h1>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </section>
      )}
      <nav class="entries">
        <h2>{entries.length} entries</h2>
        <ol>
          {entries.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ol>
      </nav>
      <main>
        {dictionary &&
          entries.map((entry) => (
            <section key={entry.id} id={entry.id}>
              <Card
                entry={entry}
                dictionary={dictionary}
                now={new Date()}
                variant="page"
                related={related(entry)}
                onOpenEntry={({ entry: id }) => location.assign(`#${id}`)}
                onPolicy={() => window.alert('Here the extension opens the editorial policy.')}
              />
              <Names entry={entry} />
            </section>
          ))}
      </main>
    </>
  );
}

const sheets = [cardStyle, pageSheet].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});
document.adoptedStyleSheets = sheets;
const stage = document.querySelector('#stage');
if (stage) render(<Page />, stage);
