import { ExternalLink } from './ExternalLink.tsx';
import { medlineplusSearch, pubmedSearch, trialsSearch } from './search-links.ts';
import { strings } from './strings.ts';

const text = strings.search;

const PLACES = [
  { name: text.pubmed, address: pubmedSearch },
  { name: text.medlineplus, address: medlineplusSearch },
  { name: text.trials, address: trialsSearch },
];

/** Links that search elsewhere, and leave only when they are followed. */
export function SearchLinks({ query, lead }: { query: string; lead: string }) {
  return (
    <div class="search-links">
      <p>{lead}</p>
      <ul role="list">
        {PLACES.map(({ name, address }) => (
          <li key={name}>
            <ExternalLink href={address(query)} said={text.forQuery(query)}>
              {text.searchIn(name)}
            </ExternalLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
