import { ExternalLink } from '../controls/ExternalLink.tsx';
import { medlineplusSearch, pubmedSearch, trialsSearch } from './search-links.ts';
import { useStrings } from '../strings/words.ts';

/** Proper names, the same in every language. */
const PLACES = [
  { name: 'PubMed', address: pubmedSearch },
  { name: 'MedlinePlus', address: medlineplusSearch },
  { name: 'ClinicalTrials.gov', address: trialsSearch },
];

/** Links that search elsewhere, and leave only when they are followed. */
export function SearchLinks({ query, lead }: { query: string; lead: string }) {
  const text = useStrings().search;
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
