import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LookUpCard, type LookUpCardProps } from '@/components/card/LookUpCard.tsx';
import { mount, one, type Mounted } from './mount.tsx';
import * as lists from './sample-lists.ts';
import { lookUpProps } from './states/look-up.tsx';

let mounted: Mounted | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

async function show(props: Partial<LookUpCardProps>) {
  mounted = await mount(<LookUpCard {...lookUpProps} {...props} />, 'card');
  return mounted.root;
}

it('offers every meaning, best first, and opens the chosen one', async () => {
  const onOpen = vi.fn();
  const root = await show({ query: 'NME', answer: { kind: 'entries', how: 'exact', hits: lists.sampleHits }, onOpen });
  await expect.element(page.getByRole('dialog', { name: '“NME”' })).toBeVisible();
  const names = [...root.querySelectorAll('.hit-name')].map((name) => name.textContent);
  expect(names).toEqual(lists.sampleHits.map(({ name }) => name));
  await page.getByRole('button', { name: /glucagonoma syndrome/ }).click();
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({ dictionary: 'sample-ontology', entry: 'DOID:0005' });
});

it('says when a term is unknown and leaves asking elsewhere to a click', async () => {
  const root = await show({ query: 'zebra & stripes', answer: { kind: 'unknown' } });
  expect(root.textContent).toContain('Not in your dictionaries.');
  const links = [...root.querySelectorAll('a')].map((link) => [link.firstChild?.textContent, link.href]);
  expect(links).toContainEqual(['Search PubMed', 'https://pubmed.ncbi.nlm.nih.gov/?term=zebra%20%26%20stripes']);
  expect(links).toContainEqual([
    'Search MedlinePlus',
    'https://vsearch.nlm.nih.gov/vivisimo/cgi-bin/query-meta?v%3Aproject=medlineplus&query=zebra%20%26%20stripes',
  ]);
});

it('answers what cannot be looked up with a sentence, and no links', async () => {
  const empty = await show({ query: ' … ', answer: { kind: 'empty' } });
  expect(one(empty, '.card-body').textContent).toContain('holds no word to look up');
  expect(empty.querySelector('a')).toBeNull();
  mounted?.unmount();
  const long = await show({ query: 'x'.repeat(10_000), answer: { kind: 'too-long' } });
  expect(one(long, '.card-body').textContent).toContain('too long for a term (more than 400 characters)');
  expect(one(long, 'h2').textContent?.length).toBeLessThan(100);
});

it('is left with Esc', async () => {
  const onClose = vi.fn();
  const root = await show({ answer: { kind: 'unknown' }, onClose });
  one<HTMLElement>(root, '[role=dialog]').focus();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});
