import { ExternalLink } from './ExternalLink.tsx';
import { medlineplusSearch, pubmedSearch, trialsSearch } from './search-links.ts';
import { strings } from './strings.ts';

const text = strings.search;

/** "Search elsewhere": links that leave only when they are followed. */
export function SearchLinks({ query }: { query: string }) {
  return (
    <p class="search-links">
      <span>{strings.card.searchElsewhere}</span>
      <ExternalLink href={pubmedSearch(query)} said={` for “${query}”`}>
        {text.pubmed}
      </ExternalLink>
      <ExternalLink href={medlineplusSearch(query)} said={` for “${query}”`}>
        {text.medlineplus}
      </ExternalLink>
      <ExternalLink href={trialsSearch(query)} said={` for “${query}”`}>
        {text.trials}
      </ExternalLink>
    </p>
  );
}
