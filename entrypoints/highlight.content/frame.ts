/** One frame: marks its terms while the user wants them marked, and answers what the reader asks of it. */
import type { Language } from '@/lookup/language.ts';
import { openFilter } from '@/lookup/lexicon/open-filter.ts';
import { MAX_QUERY } from '@/lookup/limits.ts';
import type { PageProtocol } from '@/lookup/messages.ts';
import { pageRequests } from '@/lookup/page-requests.ts';
import { fail, ok } from '@/lookup/result.ts';
import { isListed, siteOf } from '@/lookup/sites.ts';
import { sweepHosts } from '@/page/card/sweep.ts';
import { createGate, hasRoomForCard, isForReading } from '@/page/gate.ts';
import { cardScript, dropCard, dropParts, marksScript, slot } from '@/page/handshake.ts';
import { type Highlighter, startHighlighter } from '@/page/highlighter.ts';
import type { MarksOptions } from '@/page/marks-script.ts';
import { sweepNative } from '@/page/painters/layers.ts';
import { selectedText } from '@/page/selection.ts';
import { fromBase64 } from '@/platform/base64.ts';
import { askBackground, isReachable, serve } from '@/platform/messaging.ts';
import { getPageState, onPageState, type PageState } from '@/platform/page-state.ts';
import { openRoot } from '@/platform/shadow.ts';

export function runFrame(invalidated: AbortSignal): void {
  const own = slot();
  // Put here twice, by the manifest and by hand: the first one serves.
  if (own.running?.isAlive() === true) return;
  own.running?.stop();
  dropParts();
  sweepNative();
  sweepHosts(document);
  const life = new AbortController();
  const stop = () => {
    slot().card?.destroy();
    life.abort();
  };
  own.running = { isAlive: () => !life.signal.aborted && isReachable(), stop };
  invalidated.addEventListener('abort', stop);

  const gate = createGate(window, life.signal);
  const loadCard = cardScript(() => askBackground('card.script', {}));
  const loadMarks = marksScript(() => askBackground('marks.script', {}));
  let marking: { highlighter: Highlighter; controller: AbortController; state: PageState } | null = null;
  let latest: PageState | null = null;
  /** What the card script of this frame speaks. */
  let language: Language | null = null;
  /** The reader has asked for marks on this page, whatever the scope. */
  let asked = false;
  /** The site of the tab, which a frame from elsewhere may have to learn from the background. */
  let topSite = siteOf(topAddress(window) ?? '');

  function isAllowed({ settings }: PageState): boolean {
    const sites = [siteOf(location.href), topSite].filter((site) => site !== null);
    return settings.enabled && !sites.some((site) => isListed(site, settings.sitesOff));
  }

  /** Whether the scope covers this page. Where the tab's site is not known the background decides, unless no site is marked. */
  function isInScope({ settings: { sitesOn } }: PageState): boolean {
    if (sitesOn === null || asked) return true;
    return topSite === null ? sitesOn.length > 0 : isListed(topSite, sitesOn);
  }

  function stopMarking(): void {
    gate.cancel();
    marking?.controller.abort();
    marking = null;
  }

  function unmark(): void {
    stopMarking();
    slot().card?.hide();
  }

  function follow(state: PageState): void {
    latest = state;
    if (language !== null && language !== state.language) dropCard();
    language = state.language;
    if (!isAllowed(state) || !isInScope(state)) return unmark();
    if (marking !== null && drawnFrom(marking.state) === drawnFrom(state)) return;
    // Whoever reads a card, and may have changed the settings in it, reads on.
    stopMarking();
    gate.wait(() => mark(state));
  }

  function mark(state: PageState): void {
    const controller = new AbortController();
    life.signal.addEventListener('abort', () => controller.abort(), { signal: controller.signal });
    const filter = openFilter(fromBase64(filterHere(state)));
    const highlighter = startHighlighter({
      document,
      judge: (text) => filter.judge(text),
      async match(blocks) {
        const answer = await askBackground('page.match', { blocks: [...blocks], asked });
        if (answer?.ok === true) topSite ??= answer.value.site;
        return answer;
      },
      openRoot,
      async loadMarks() {
        const create = await loadMarks();
        return create && ((seat) => create({ ...seat, ...wishes(state) }));
      },
      onOff: unmark,
      signal: controller.signal,
    });
    marking = { highlighter, controller, state };
  }

  function wishes({ settings: { marks, density, always } }: PageState): MarksOptions {
    return {
      focusable: marks === 'focusable',
      loadElements: async (quietly) => (await loadCard())?.createElementPainter(document, { quietly }) ?? null,
      density,
      always: new Map(Object.entries(always)),
      loadCard: async () => (hasRoomForCard(window) ? loadCard() : null),
      restDelay: () => latest?.settings.restDelay ?? 0,
      hoverKey: () => latest?.settings.hoverKey ?? 'none',
    };
  }

  function terms(): PageProtocol['page.terms']['answer'] {
    if (!isForReading(document)) return fail('not-read');
    if (marking !== null) return ok(marking.highlighter.terms());
    return fail(latest !== null && isAllowed(latest) && !isInScope(latest) ? 'not-asked' : 'off');
  }

  const shown = (isShown: boolean | undefined) => Promise.resolve(ok({ shown: isShown === true }));
  serve<PageProtocol>(
    pageRequests,
    {
      'page.terms': () => Promise.resolve(terms()),
      'page.mark'({ on }) {
        asked = on;
        if (latest !== null) follow(latest);
        return Promise.resolve(ok(null));
      },
      'page.goTo': (key) => shown(marking?.highlighter.goTo(key)),
      'page.step'({ direction, key }) {
        const stepped = marking?.highlighter.step(direction, key) ?? null;
        return Promise.resolve(ok({ shown: stepped !== null, position: 0, of: 0, ...stepped }));
      },
      'page.openCard': () => shown(marking?.highlighter.openCurrent()),
      'page.hideCard'({ by }) {
        slot().card?.hide(by);
        return Promise.resolve(ok(null));
      },
      'page.selection': () =>
        Promise.resolve(
          ok(
            selectedText(document)
              .slice(0, MAX_QUERY + 1)
              .toWellFormed(),
          ),
        ),
      async 'page.lookUp'({ text }) {
        const card = hasRoomForCard(window) ? await loadCard() : null;
        if (card === null) return ok({ shown: false });
        card.lookUp(text, (name) => marking?.highlighter.meanings(name) ?? []);
        return ok({ shown: true });
      },
    },
    life.signal,
  );
  onPageState(follow, life.signal);
  // A page that the browser kept aside on leaving heard of no change until it came back.
  addEventListener('pageshow', ({ persisted }) => persisted && void followStored(), { signal: life.signal });
  void followStored();

  async function followStored(): Promise<void> {
    const state = await getPageState();
    if (state !== null && !life.signal.aborted) follow(state);
  }
}

/** The address of the page that this frame stands in; of one from elsewhere only its origin, and null where no browser tells. */
function topAddress(frame: Window): string | null {
  if (frame === frame.top) return frame.location.href;
  const { ancestorOrigins } = frame.location as { ancestorOrigins?: ArrayLike<string> };
  const origin = ancestorOrigins?.[ancestorOrigins.length - 1];
  if (origin !== undefined) return origin;
  try {
    return frame.top?.location.href ?? null;
  } catch {
    return null;
  }
}

/** Everything that decides what is marked and how; the pointer's settings do not. */
function drawnFrom(state: PageState): string {
  const { marks, density, always } = state.settings;
  return JSON.stringify([state.lexicon, state.language, marks, density, always, filterHere(state)]);
}

/** What says here which text may hold a term. Whether anything is marked is for the background to decide. */
function filterHere({ filter, privateFilter, privateSites }: PageState): string {
  const site = siteOf(location.href);
  return privateFilter !== null && site !== null && new RegExp(privateSites).test(site) ? privateFilter : filter;
}
