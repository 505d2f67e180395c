import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PopupView, type PopupProps } from '@/components/popup/Popup.tsx';
import { placeName } from '@/lookup/dictionaries.ts';
import type { Card } from '@/lookup/messages.ts';
import { mount, one, type Mounted } from './mount.tsx';
import * as sample from './sample-entry.ts';
import * as lists from './sample-lists.ts';
import { popupProps } from './states/popup.tsx';

let mounted: Mounted | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

const article: Card = {
  entry: sample.sampleEntry,
  dictionary: sample.sampleDictionary,
  related: [],
  broader: [],
  narrower: [],
  elsewhere: [],
};

/** The popup with an owner that keeps what is typed and opened, as the real page does. */
function Owned(props: Partial<PopupProps>) {
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<readonly Card[]>([]);
  return (
    <PopupView
      {...popupProps}
      search={{ status: 'done', hits: query === '' ? [] : lists.sampleHits }}
      {...props}
      query={query}
      onQuery={setQuery}
      opened={opened}
      onOpen={(key) => {
        props.onOpen?.(key);
        setOpened((before) => [...before, article]);
      }}
      onBack={() => setOpened((before) => before.slice(0, -1))}
      onLeave={() => setOpened([])}
    />
  );
}

async function show(props: Partial<PopupProps> = {}): Promise<ShadowRoot | HTMLElement> {
  mounted = await mount(<Owned {...props} />, 'popup');
  return mounted.root;
}

const box = () => page.getByRole('searchbox', { name: 'Search the library' });

describe('before typing', () => {
  it('scrolls in its middle only, never as a document', async () => {
    const root = await show();
    const main = one(root, 'main');
    expect(main.scrollHeight).toBeGreaterThan(main.clientHeight);
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(600);
    expect(one(root, '.popup-foot').getBoundingClientRect().bottom).toBeLessThanOrEqual(600);
  });

  it('has the focus in the search box and shows an article whole', async () => {
    const root = await show();
    await expect.element(box()).toHaveFocus();
    expect(one(root, '.card-title').textContent).toBe('necrolytic migratory erythema');
    const folds = [...root.querySelectorAll<HTMLDetailsElement>('.card details')];
    expect(folds.length).toBe(4);
    expect(folds.every((fold) => fold.open)).toBe(true);
    expect(one(root, '.card-disclaimer').textContent).toContain('healthcare professionals');
  });

  it('lists the terms on this page with their counts and goes to one', async () => {
    const onGoTo = vi.fn();
    await show({ onGoTo });
    await page.getByRole('button', { name: /^glucagonoma.*7 times/ }).click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith({ dictionary: 'library', entry: 'glucagonoma' });
    await expect.element(page.getByRole('button', { name: /pulmonary embolism.*1 time.*may mean/ })).toBeVisible();
  });

  it('steps from mark to mark and keeps the list as a file, by keyboard too', async () => {
    const [onStep, onExport] = [vi.fn(), vi.fn()];
    await show({ onStep, onExport });
    await page.getByRole('button', { name: 'Next term on the page' }).click();
    await page.getByRole('button', { name: 'Previous term on the page' }).click();
    expect(onStep.mock.calls).toEqual([['next'], ['previous']]);
    await page.getByText('Export', { exact: true }).click();
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(onExport).toHaveBeenCalledExactlyOnceWith('csv');
    await expect.element(page.getByRole('button', { name: 'Markdown' })).not.toBeInTheDocument();
    await page.getByText('Export', { exact: true }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Markdown' })).not.toBeInTheDocument();
  });

  it('goes back to what was looked up, and forgets it keeping the focus', async () => {
    const [onOpen, onClearRecent] = [vi.fn(), vi.fn()];
    await show({ recent: lists.sampleKept, onOpen, onClearRecent });
    await page.getByRole('button', { name: 'Clear recent look-ups' }).click();
    expect(onClearRecent).toHaveBeenCalledOnce();
    await expect.element(box()).toHaveFocus();
    await page.getByRole('region', { name: 'Recent look-ups' }).getByRole('button', { name: 'octreotide' }).click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ dictionary: 'library', entry: 'octreotide' });
  });

  it('marks a page that is marked only when asked', async () => {
    const onMark = vi.fn();
    await show({ page: { status: 'not-asked' }, onMark });
    await page.getByRole('button', { name: 'Mark this page' }).click();
    expect(onMark).toHaveBeenCalledOnce();
  });

  it('sets how much is marked', async () => {
    const onDensity = vi.fn();
    await show({ onDensity });
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Mark' }), 'the first in each section');
    expect(onDensity).toHaveBeenCalledExactlyOnceWith('section');
  });

  it('saves the article that is open, and shows it in the panel', async () => {
    const [onSave, onPanel] = [vi.fn(), vi.fn()];
    await show({ recent: lists.sampleKept, onSave, onPanel });
    await page.getByRole('button', { name: 'octreotide', exact: true }).first().click();
    const key = { dictionary: sample.sampleDictionary.id, entry: sample.sampleEntry.id };
    await page.getByRole('button', { name: 'Save' }).click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith(key, true);
    await page.getByRole('button', { name: 'Side panel', exact: true }).click();
    expect(onPanel).toHaveBeenCalledExactlyOnceWith(key);
  });

  it('offers of an open article what the card of a page offers', async () => {
    const deeds = vi.fn(popupProps.services.deeds);
    await show({ recent: lists.sampleKept, services: { ...popupProps.services, deeds } });
    await page.getByRole('button', { name: 'octreotide', exact: true }).first().click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: /^Copy the text/ }).click();
    await expect.poll(() => one(document, '.tools-said').textContent).toContain('Copied, with citations');
    expect(deeds).toHaveBeenCalledWith({ dictionary: sample.sampleDictionary.id, entry: sample.sampleEntry.id });
  });

  it('leads from an article to the next and back to where it was left', async () => {
    const onOpen = vi.fn();
    const root = await show({ recent: lists.sampleKept, onOpen });
    await page.getByRole('button', { name: 'octreotide', exact: true }).first().click();
    const link = root.querySelector<HTMLElement>('.popup-opened:not([hidden]) .card-article a[href^="#entry-"]');
    if (link === null) throw new Error('The article links to no other.');
    link.scrollIntoView();
    const scrolled = one(root, 'main').scrollTop;
    link.focus({ preventScroll: true });
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.querySelectorAll('.popup-opened').length).toBe(2);
    expect(one(root, 'main').scrollTop).toBe(0);
    await page.getByRole('button', { name: sample.sampleEntry.name, exact: true }).first().click();
    expect(document.activeElement).toBe(link);
    expect(one(root, 'main').scrollTop).toBe(scrolled);
  });

  it('shows a long list in part, and all of it on request', async () => {
    const root = await show({ page: { status: 'ready', terms: lists.manyPageTerms, complete: true } });
    expect(root.querySelectorAll('.page-terms .chip')).toHaveLength(6);
    await page.getByRole('button', { name: 'Show all 23' }).click();
    expect(root.querySelectorAll('.page-terms .chip')).toHaveLength(23);
  });

  it('switches this site and everything', async () => {
    const onSite = vi.fn();
    const onEverywhere = vi.fn();
    await show({ onSite, onEverywhere });
    const site = page.getByRole('switch', { name: 'Mark terms on this site (journal.example.org)' });
    await expect.element(site).toHaveAttribute('aria-checked', 'true');
    await site.click();
    expect(onSite).toHaveBeenCalledExactlyOnceWith(false);
    await page.getByRole('switch', { name: 'Mark terms everywhere' }).click();
    expect(onEverywhere).toHaveBeenCalledExactlyOnceWith(false);
  });
});

describe('lines that come after their names', () => {
  const search = { status: 'done', hits: lists.sampleHits } as const;
  const props = { ...popupProps, query: 'gluc', search };

  it.each([
    ['a text', 'The signs of a tumour that makes glucagon, of which a migrating rash may be the first of all.'],
    ['nothing', ''],
  ])('bring %s and move nothing', async (_, summary) => {
    mounted = await mount(<PopupView {...props} lines={new Map()} />, 'popup');
    const { root } = mounted;
    const heights = () => [...root.querySelectorAll('.hit')].map((hit) => hit.getBoundingClientRect().height);
    const before = heights();
    const lines = new Map([[placeName(lists.samplePlace), { name: 'glucagonoma syndrome', summary }]]);
    mounted.rerender(<PopupView {...props} lines={lines} />);
    const about = root.querySelectorAll('.hit')[2]?.querySelector('.hit-room')?.textContent;
    expect(about).toBe(`Sample Disease Ontology${summary === '' ? '' : ` · ${summary}`}`);
    expect(heights()).toEqual(before);
  });

  it('are not said aloud, and leave the arrows where they are', async () => {
    mounted = await mount(<PopupView {...props} lines={new Map()} />, 'popup');
    const { root } = mounted;
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    const reached = one(root, '[aria-selected=true]');
    const said: MutationRecord[] = [];
    const watch = new MutationObserver((records) => said.push(...records));
    watch.observe(one(root, '[role=status]'), { subtree: true, childList: true, characterData: true });
    mounted.rerender(<PopupView {...props} lines={lists.sampleLines} />);
    await expect.poll(() => reached.textContent).toContain('The signs of a tumour');
    expect(one(root, '[aria-selected=true]')).toBe(reached);
    expect(said.concat(watch.takeRecords())).toEqual([]);
  });
});

describe('searching by keyboard', () => {
  it('emphasises what matches at the beginning of words', async () => {
    const root = await show();
    await userEvent.type(box(), 'GLUCAG');
    const marks = [...root.querySelectorAll('.hit-name mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['glucag', 'glucag']);
    await userEvent.type(box(), 'onoma s');
    expect(root.querySelectorAll('.hit')[2]?.querySelector('.hit-name')?.textContent).toBe('glucagonoma syndrome');
    const later = [...(root.querySelectorAll('.hit')[2]?.querySelectorAll('.hit-name mark') ?? [])];
    expect(later.map((mark) => mark.textContent)).toEqual(['glucagonoma', 's']);
  });

  it('moves with the arrows, round and round, and opens with Enter', async () => {
    const onOpen = vi.fn();
    const root = await show({ onOpen });
    await userEvent.type(box(), 'gluc');
    const input = one<HTMLInputElement>(root, 'input');
    expect(input.hasAttribute('aria-activedescendant')).toBe(false);
    const reached = () => root.querySelector('[aria-selected=true]');
    await userEvent.keyboard('{ArrowDown}');
    expect(reached()?.id).toBe(input.getAttribute('aria-activedescendant'));
    expect(reached()?.textContent).toContain('A rare tumour');
    await userEvent.keyboard('{ArrowUp}');
    expect(reached()?.textContent).toContain('glucagonoma syndrome');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ dictionary: 'library', entry: 'hyperglucagonemia' });
    await expect.element(page.getByRole('button', { name: 'Back to the results' })).toBeVisible();
  });

  it('opens the first result on Enter alone', async () => {
    const onOpen = vi.fn();
    await show({ onOpen });
    await userEvent.type(box(), 'gluc{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ dictionary: 'library', entry: 'glucagonoma' });
  });

  it('lets an early Enter wait for the answer to what is typed, never for what was found before', async () => {
    const onOpen = vi.fn();
    const old = { status: 'done', hits: lists.sampleHits } as const;
    const [glucagonoma] = lists.sampleHits;
    if (glucagonoma === undefined) throw new Error('The sample has hits');
    const props = { ...popupProps, onOpen };
    mounted = await mount(<PopupView {...props} query="gluc" search={old} />, 'popup');
    mounted.rerender(<PopupView {...props} query="octreo" search={old} />);
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    mounted.rerender(<PopupView {...props} query="octreo" search={{ status: 'searching', hits: old.hits }} />);
    await userEvent.keyboard('{Enter}');
    expect(onOpen).not.toHaveBeenCalled();
    const hit = { ...glucagonoma, entry: 'octreotide', name: 'octreotide' };
    mounted.rerender(<PopupView {...props} query="octreo" search={{ status: 'done', hits: [hit] }} />);
    await expect.poll(() => onOpen.mock.calls).toEqual([[{ dictionary: 'library', entry: 'octreotide' }]]);
  });

  it('forgets an early Enter when typing goes on', async () => {
    const onOpen = vi.fn();
    const old = { status: 'searching', hits: [] } as const;
    const props = { ...popupProps, onOpen };
    mounted = await mount(<PopupView {...props} query="oct" search={old} />, 'popup');
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    mounted.rerender(<PopupView {...props} query="octa" search={old} />);
    await new Promise((done) => setTimeout(done, 100));
    mounted.rerender(<PopupView {...props} query="octa" search={{ status: 'done', hits: lists.sampleHits }} />);
    await new Promise((done) => setTimeout(done, 100));
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('goes back with Esc: from the article to the results, then to an empty box', async () => {
    const root = await show();
    await userEvent.type(box(), 'gluc{Enter}');
    await expect.poll(() => document.activeElement?.className).toBe('popup-opened');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('listbox', { name: 'Results' })).toBeVisible();
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(box()).toHaveValue('');
    expect(root.querySelector('.card-title')).not.toBeNull();
  });

  it('says how many there are, and when there is nothing', async () => {
    const root = await show();
    await userEvent.type(box(), 'gluc');
    expect(one(root, '[role=status]').textContent).toBe('3 results');
    mounted?.unmount();
    await show({ search: { status: 'done', hits: [] } });
    await userEvent.type(box(), 'zebra');
    await expect.element(page.getByRole('status')).toHaveTextContent('Nothing in your dictionaries for “zebra”.');
  });

  it('returns to the results when typing goes on over an open article', async () => {
    const root = await show();
    await userEvent.type(box(), 'gluc{Enter}');
    await userEvent.type(box(), 'a');
    expect(root.querySelector('[role=listbox]')).not.toBeNull();
  });
});
