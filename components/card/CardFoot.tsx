import { Fragment, type Ref } from 'preact';
import { curieLink } from '@/lookup/formats/curie-link.ts';
import { LIBRARY_ID, type DictionaryInfo, type Entry, type EntryKey } from '@/lookup/model.ts';
import type { EntryLink } from './Card.tsx';
import { ExternalLink } from '../controls/ExternalLink.tsx';
import { ReviewStatus } from '../article/ReviewStatus.tsx';
import { SearchLinks } from '../search/SearchLinks.tsx';
import { useStrings } from '../strings/words.ts';

interface CardFootProps {
  entry: Entry;
  dictionary: DictionaryInfo;
  now: Date;
  /** Other entries to go on to, group by group. */
  kin: readonly { label: string; links: readonly EntryLink[] }[];
  statusRef: Ref<HTMLHeadingElement>;
  sourceRef: Ref<HTMLParagraphElement>;
  onOpenEntry: ((key: EntryKey) => void) | undefined;
  onPolicy: () => void;
}

/** Where it all comes from and how far to trust it: both review records, dictionary, policy, disclaimer; and where to go on. */
export function CardFoot(props: CardFootProps) {
  const { entry, dictionary, now, kin, statusRef, sourceRef, onOpenEntry, onPolicy } = props;
  const strings = useStrings();
  const { article } = entry;
  const open = (id: string) => onOpenEntry?.({ dictionary: dictionary.id, entry: id });
  const imported = dictionary.id !== LIBRARY_ID;
  return (
    <footer class="card-foot">
      {onOpenEntry &&
        kin.map(
          ({ label, links }) => links.length > 0 && <Kin key={label} label={label} links={links} onOpen={open} />,
        )}
      <section class="card-review">
        <h3 ref={statusRef} tabIndex={-1}>
          {strings.review.heading}
        </h3>
        {imported && <p>{strings.review.imported(dictionary.name, dictionary.version)}</p>}
        {article && <ReviewStatus review={article.review} imported={imported} now={now} sourceRef={sourceRef} />}
        <p>
          <button type="button" class="link" onClick={onPolicy}>
            {strings.review.policy}
          </button>
        </p>
        {!imported && <p>{strings.review.library(dictionary.name, dictionary.version)}</p>}
        {dictionary.licence !== null && <p>{strings.review.licence(dictionary.licence)}</p>}
        {entry.xrefs.length > 0 && (
          <p>
            {strings.card.identifiers}:{' '}
            {entry.xrefs.map((curie, at) => (
              <Fragment key={curie}>
                {at > 0 && ', '}
                <Identifier curie={curie} />
              </Fragment>
            ))}
          </p>
        )}
        <SearchLinks query={entry.name} lead={strings.card.searchElsewhere} />
      </section>
      {article && (
        <section class="card-disclaimer">
          <h3>{strings.review.disclaimer}</h3>
          <p lang={article.language}>{article.disclaimer}</p>
        </section>
      )}
    </footer>
  );
}

/** An identifier, with the way to its page where it has one. */
function Identifier({ curie }: { curie: string }) {
  const link = curieLink(curie);
  return link === null ? <>{curie}</> : <ExternalLink href={link.url}>{link.label}</ExternalLink>;
}

interface KinProps {
  label: string;
  links: readonly EntryLink[];
  onOpen: (id: string) => void;
}

function Kin({ label, links, onOpen }: KinProps) {
  return (
    <nav class="card-related" aria-label={label}>
      <h3>{label}</h3>
      <ul role="list">
        {links.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="chip" onClick={() => onOpen(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
