import { useId, useState } from 'preact/hooks';
import { ageOf, dayInWords, isSourceOld } from '@/lookup/age.ts';
import type { Evidence, Sense } from '@/lookup/findings.ts';
import { LIBRARY_ID, type DictionaryInfo, type Entry, type Review } from '@/lookup/model.ts';
import { Glyph } from '../controls/Glyph.tsx';
import type { CardStrings } from '../strings/en/card.ts';
import { useStrings, useWords } from '../strings/words.ts';
import type { BackLink, CardProps } from './Card.tsx';
import { CardActions } from './CardActions.tsx';
import { type CardDeeds, CardTools } from './CardTools.tsx';
import { WhyMeaning } from './WhyMeaning.tsx';

/** Characters beyond which a name is set smaller: the longest run over ten lines otherwise. */
const LONG_NAME = 70;

interface CardHeadProps {
  titleId: string;
  entry: Entry;
  dictionary: DictionaryInfo;
  now: Date;
  /** The term as the page writes it; absent when the entry was opened by name. */
  term: string | undefined;
  outcome: 'marked' | 'faint' | undefined;
  evidence: Evidence | undefined;
  others: readonly Sense[];
  onChooseSense: ((sense: Sense) => void) | undefined;
  onNone: (() => void) | undefined;
  onAlways: (() => Promise<boolean>) | undefined;
  onClose: (() => void) | undefined;
  trail: readonly BackLink[];
  deeds: CardDeeds | undefined;
  pin: CardProps['pin'];
  /** Moves to the review status. */
  onStatus: () => void;
}

/** What never scrolls away: the name, how far it is reviewed, how old, and whether it is the meaning at all. */
export function CardHead(props: CardHeadProps) {
  const { titleId, entry, dictionary, now, term, outcome, evidence, others, onChooseSense, deeds } = props;
  const { strings, locale } = useWords();
  const text = strings.card;
  const uncertain = outcome === 'faint';
  const toolsId = useId();
  const [more, setMore] = useState(false);
  const [why, setWhy] = useState(uncertain);
  const source = entry.article?.review.source ?? null;
  const age = source && ageOf(source.lastUpdated, now);
  const asked = outcome !== undefined && term !== undefined;
  return (
    <header class="card-head">
      <div class="card-title-row">
        <div class="card-titles">
          {props.trail.length > 0 && <Trail trail={props.trail} />}
          {uncertain && term !== undefined && <p class="card-uncertain">{text.mayMean(term)}</p>}
          <h2 class={entry.name.length > LONG_NAME ? 'card-title card-title-long' : 'card-title'} id={titleId}>
            {entry.name}
          </h2>
        </div>
        <CardActions
          pin={props.pin}
          more={deeds && { open: more, controls: toolsId, onToggle: () => setMore(!more) }}
          onClose={props.onClose}
        />
      </div>
      <OtherNames entry={entry} language={entry.article?.language ?? dictionary.language} />
      <p class="card-status">
        <button type="button" class="card-status-line" onClick={props.onStatus}>
          {statusLine(entry, dictionary, now, strings)}
          <span class="said">, {strings.review.toDetails}</span>
        </button>
        {asked && (
          <button type="button" class="link" aria-expanded={why} onClick={() => setWhy(!why)}>
            {strings.why.ask}
          </button>
        )}
      </p>
      {deeds && more && <CardTools id={toolsId} entry={entry} dictionary={dictionary} now={now} deeds={deeds} />}
      {asked && why && (
        <WhyMeaning
          term={term}
          evidence={evidence}
          others={others}
          rivals={entry.rivals}
          onChooseSense={onChooseSense}
          onNone={props.onNone}
          onAlways={props.onAlways}
        />
      )}
      {source && age && isSourceOld(source.lastUpdated, now) && (
        <p class="card-warning" role="note">
          {strings.review.old(dayInWords(source.lastUpdated, locale), strings.ago(age))}
        </p>
      )}
    </header>
  );
}

/** The way back, step by step: each entry that led here. */
function Trail({ trail }: { trail: readonly BackLink[] }) {
  const { backTo } = useStrings().card;
  return (
    <nav class="card-trail">
      {trail.map(({ name, onBack }, at) => (
        <button type="button" class="link card-back" key={at} aria-label={backTo(name)} onClick={onBack}>
          {at === 0 && <Glyph name="back" />}
          <span class="card-back-name">{name}</span>
        </button>
      ))}
    </nav>
  );
}

/** The first few other names, so that whoever looked up an abbreviation sees it confirmed. */
function OtherNames({ entry, language }: { entry: Entry; language: string }) {
  const { alsoCalled } = useStrings().card;
  const names: string[] = [];
  for (const { text: name, kind, language: of } of entry.terms) {
    if ((kind !== 'abbreviation' && kind !== 'exact') || of !== language) continue;
    if ([entry.name, ...names].some((known) => known.toLowerCase() === name.toLowerCase())) continue;
    if (kind === 'abbreviation') names.unshift(name);
    else names.push(name);
  }
  if (names.length === 0) return null;
  return (
    <p class="card-names">
      <span class="said">{alsoCalled} </span>
      {names.slice(0, 3).join(' · ')}
    </p>
  );
}

function statusLine(entry: Entry, dictionary: DictionaryInfo, now: Date, strings: CardStrings): string {
  const review = entry.article?.review;
  if (review === undefined || dictionary.id !== LIBRARY_ID)
    return strings.review.shortImported(dictionary.name, dictionary.version);
  const { short, shortUpdated, shortWording, shortOwn } = strings.review;
  const approved = isWordingApproved(review);
  if (review.source === null) return shortOwn(approved);
  const age = ageOf(review.source.lastUpdated, now);
  const parts = [short[review.source.status], age && shortUpdated(strings.ago(age)), shortWording(approved)];
  return parts.filter((part) => part !== null).join(' · ');
}

/** Approved only when who, when and which wording are all on record; a bare claim counts for nothing. */
function isWordingApproved({ wording }: Review): boolean {
  return wording.status === 'approved' && wording.by !== null && wording.on !== null && wording.contentHash !== null;
}
