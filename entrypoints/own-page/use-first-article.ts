/** The article before anything is typed: that of the page's most frequent term; until that is known, or without one, the library's first. */
import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '@/components/glossary/PageTermList.tsx';
import type { PopupProps } from '@/components/popup/Popup.tsx';
import type { Card } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { askBackground } from '@/platform/messaging.ts';
import { getCard } from './look-up.ts';

/** Milliseconds that the page has to say what it speaks of before the library's first article is shown meanwhile. */
const PAGE_FIRST = 600;

export function useFirstArticle(page: PageState): PopupProps['first'] {
  const [first, setFirst] = useState<PopupProps['first']>({ status: 'loading' });
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setWaited(true), PAGE_FIRST);
    return () => clearTimeout(timer);
  }, []);
  const settled = page.status !== 'reading' && (page.status !== 'ready' || page.complete);
  const wanted = settled ? mostFrequent(page) : null;
  const name = wanted === null ? '' : `${wanted.dictionary} ${wanted.entry}`;
  useEffect(() => {
    if (!settled && (!waited || first.status === 'ready')) return;
    let gone = false;
    void load(wanted).then((card) => {
      if (!gone) setFirst(card === null ? { status: 'failed' } : { status: 'ready', card });
    });
    return () => {
      gone = true;
    };
    // `wanted` is a new object at every look at the page; its name is what counts.
  }, [settled, waited, name]);
  return first;
}

function mostFrequent(page: PageState): EntryKey | null {
  if (page.status !== 'ready') return null;
  const sure = page.terms.filter(({ uncertain }) => !uncertain);
  // The first of equals: terms come in order of appearance.
  return sure.reduce<(typeof sure)[number] | null>(
    (best, term) => (best !== null && best.count >= term.count ? best : term),
    null,
  );
}

async function load(wanted: EntryKey | null): Promise<Card | null> {
  if (wanted !== null) {
    const card = await getCard(wanted);
    if (card !== null) return card;
  }
  const overview = await askBackground('library.overview', {});
  return overview?.ok === true ? getCard(overview.value.first) : null;
}
