import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Card, type CardProps } from '@/components/card/Card.tsx';
import { mount, one, type Mounted } from './mount.tsx';
import { sampleElsewhere } from './sample-elsewhere.ts';
import * as sample from './sample-entry.ts';
import * as lists from './sample-lists.ts';
import { cardProps } from './states/card.tsx';

let mounted: Mounted | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

async function show(props: Partial<CardProps> = {}): Promise<ShadowRoot | HTMLElement> {
  mounted = await mount(<Card {...cardProps} {...props} />, 'card');
  return mounted.root;
}

/** What a reader sees, spaces evened out. */
const textOf = (element: Element) => (element instanceof HTMLElement ? element.innerText : '').replace(/\s+/g, ' ');

const focused = (root: ShadowRoot | HTMLElement) =>
  root instanceof ShadowRoot ? root.activeElement : document.activeElement;

describe('what the card says', () => {
  it('is a named dialog that is not modal', async () => {
    const root = await show();
    const dialog = one(root, '[role=dialog]');
    expect(dialog.hasAttribute('aria-modal')).toBe(false);
    await expect.element(page.getByRole('dialog', { name: 'necrolytic migratory erythema' })).toBeVisible();
  });

  it('tells both review records in the agreed words, with the age', async () => {
    const root = await show();
    const said = textOf(one(root, '.card-review'));
    expect(said).toContain(
      'Source: approved by its Medical Advisory Board, last updated 16 April 2025 (approval date not stated). This restatement: not clinically reviewed.',
    );
    expect(said).toContain('1 year 7 months ago');
    expect(one(root, '.card-review a').getAttribute('href')).toBe('https://example.org/articles/sample');
  });

  it('gives the date alone where the clock stands before it: no age, and no warning of one', async () => {
    const root = await show({ now: new Date('1970-01-01T00:00:00Z') });
    const said = textOf(one(root, '[role=dialog]'));
    expect(said).toContain('last updated 16 April 2025');
    expect(said).not.toMatch(/\bago\b|-\d+ (?:year|month|day)|NaN|years old/);
  });

  it('draws the steps of the source up to the one it claims', async () => {
    const root = await show({ entry: sample.staleEntry });
    const steps = [...root.querySelectorAll('.step')].map((step) => step.textContent);
    expect(steps).toEqual(['Submitted: done', 'Under review: reached', 'Approved: not reached']);
    expect(textOf(one(root, '.card-review'))).toContain('under review by its Medical Advisory Board, not yet approved');
  });

  it('never calls a wording approved without who, when and which', async () => {
    const article = sample.sampleEntry.article;
    if (article === null) throw new Error('The sample has an article');
    const wording = { status: 'approved', by: 'Somebody', on: '2026-01-01', contentHash: null } as const;
    const entry = { ...sample.sampleEntry, article: { ...article, review: { ...article.review, wording } } };
    const root = await show({ entry });
    expect(textOf(one(root, '.card-review'))).toContain('This restatement: not clinically reviewed.');
    expect(textOf(one(root, '.card-status'))).toContain('wording not reviewed');
  });

  it('warns in its head when the source is over 24 months old, and only then', async () => {
    expect((await show()).querySelector('.card-head .card-warning')).toBeNull();
    mounted?.unmount();
    const root = await show({ entry: sample.staleEntry });
    expect(textOf(one(root, '.card-head .card-warning'))).toContain('1 February 2023, 3 years 9 months ago');
  });

  it('says of imported entries whose they are and that nobody reviewed them here', async () => {
    const root = await show({ entry: sample.definedEntry, dictionary: sample.importedDictionary });
    const said = textOf(one(root, '.card-review'));
    expect(said).toContain('Sample Disease Ontology, version 2026-07-31');
    expect(said).toContain('nobody has reviewed this entry in Vademecum');
    expect(said).not.toContain('restatement');
    expect(textOf(one(root, '.card-status'))).toContain('not reviewed here');
  });

  it('says first of all that an entry was replaced, and leads to the one that replaces it', async () => {
    const onOpenEntry = vi.fn();
    const root = await show({ entry: sample.nameOnlyEntry, dictionary: sample.importedDictionary, onOpenEntry });
    expect(one(root, '.card-body').firstElementChild?.textContent).toContain('Its dictionary has replaced this entry.');
    await page.getByRole('button', { name: 'Open the entry that replaces it' }).click();
    expect(onOpenEntry).toHaveBeenCalledExactlyOnceWith({ dictionary: 'sample-ontology', entry: 'DOID:0001' });
  });

  it('keeps a dose on one line, letter for letter, with its note in the same item', async () => {
    const root = await show();
    const dose = one<HTMLElement>(root, '.dose');
    expect(dose.textContent).toBe('220 mg');
    expect(dose.getClientRects()).toHaveLength(1);
    const item = dose.closest('li');
    expect(item && textOf(item)).toContain('Editor’s note The weight is that of the salt');
  });

  it('turns no address into a link that is not http', async () => {
    const article = sample.sampleEntry.article;
    const source = article?.review.source;
    if (!article || !source) throw new Error('The sample has a source');
    const review = { ...article.review, source: { ...source, url: 'javascript:alert(1)' } };
    const root = await show({ entry: { ...sample.sampleEntry, article: { ...article, review } } });
    expect(textOf(one(root, '.review-source'))).toContain(source.title);
    expect(root.querySelector('.review-source a')).toBeNull();
  });

  it('opens every link elsewhere in a tab that knows nothing of this one', async () => {
    const root = await show({ variant: 'page' });
    const links = [...root.querySelectorAll('a[href^=http]')];
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
  });
});

describe('which meaning', () => {
  it('says what a name means from now on only where that was kept', async () => {
    const onAlways = vi.fn(() => Promise.resolve(false));
    const root = await show({ term: 'NME', outcome: 'marked', evidence: { kind: 'chosen' }, onAlways });
    await page.getByRole('button', { name: 'Why this meaning?' }).click();
    const button = page.getByRole('button', { name: /^Always mean this/ });
    await button.click();
    await expect.poll(() => textOf(one(root, '.why'))).toContain('could not be saved');
    onAlways.mockImplementation(() => Promise.resolve(true));
    await button.click();
    await expect.poll(() => textOf(one(root, '.why'))).toContain('From now on “NME” means this.');
    await expect.element(button).not.toBeInTheDocument();
  });

  it('says "may mean", why, and offers the others', async () => {
    const onChooseSense = vi.fn();
    const root = await show({
      term: 'NME',
      outcome: 'faint',
      evidence: { kind: 'topic', words: ['glucagonoma', 'rash'] },
      others: lists.otherSenses,
      onChooseSense,
    });
    const head = textOf(one(root, '.card-head'));
    expect(head).toContain('“NME” may mean');
    expect(head).toContain('This page also speaks of glucagonoma, rash.');
    expect(head).toContain('non-mass enhancement (breast MRI)');
    await page.getByRole('button', { name: 'new molecular entity' }).click();
    expect(onChooseSense).toHaveBeenCalledExactlyOnceWith(lists.otherSenses[0]);
  });

  it.each([
    [{ kind: 'defined', longForm: 'a sample' } as const, 'Defined on this page as “a sample”.'],
    [{ kind: 'distinctive' } as const, 'Its only meaning in your dictionaries.'],
    [{ kind: 'chosen' } as const, 'You chose this meaning.'],
  ])('gives its reason on request: %o', async (evidence, sentence) => {
    const root = await show({ term: 'NME', outcome: 'marked', evidence });
    expect(textOf(one(root, '.card-head'))).not.toContain(sentence);
    await page.getByRole('button', { name: 'Why this meaning?' }).click();
    expect(textOf(one(root, '.card-head'))).toContain(sentence);
  });

  it('does not claim a reason it was not given', async () => {
    const root = await show({ term: 'NME', outcome: 'faint' });
    expect(textOf(one(root, '.why'))).toContain('Nothing on this page settles which meaning is intended.');
  });
});

describe('citations', () => {
  it('are numbered, and lead to their reference and back', async () => {
    const root = await show();
    expect(root.querySelector('.references')).toBeNull();
    const before = location.href;
    const element = one<HTMLElement>(root, '[role=doc-noteref][aria-label="Reference 3"]');
    expect(element.textContent).toBe('[3]');
    await userEvent.click(element);
    const item = one<HTMLElement>(root, '.reference.is-cited');
    expect(focused(root)).toBe(item);
    expect(item.id).toBe(element.getAttribute('href')?.slice(1));
    const view = one(root, '.card-body').getBoundingClientRect();
    expect(item.getBoundingClientRect().bottom).toBeLessThanOrEqual(view.bottom + 1);
    expect(one(item, 'a').textContent).toContain('DOI');
    expect(location.href).toBe(before);
    await page.getByRole('button', { name: 'Back to the text' }).click();
    expect(focused(root)).toBe(element);
    expect(root.querySelector('.is-cited')).toBeNull();
  });

  it('open the list again after it was closed by hand', async () => {
    const root = await show();
    const element = one<HTMLElement>(root, '[role=doc-noteref][aria-label="Reference 3"]');
    await userEvent.click(element);
    await page.getByText('References (6)').click();
    expect(root.querySelector('.references')).toBeNull();
    one<HTMLElement>(root, '.card-body').scrollTop = 0;
    await userEvent.click(element);
    expect(focused(root)).toBe(root.querySelector('.reference.is-cited'));
  });

  it('preview their reference on focus, clear of the citation, and let Esc take only the preview', async () => {
    const onClose = vi.fn();
    const root = await show({ onClose });
    const element = one<HTMLElement>(root, '.cite-unchecked');
    element.focus();
    await expect.element(page.getByRole('tooltip')).toBeVisible();
    const preview = one(root, '[role=tooltip]');
    expect(textOf(preview)).toContain('Writer AB');
    expect(textOf(preview)).toContain('Cited so by the source; not confirmed in the cited paper.');
    expect(textOf(preview)).toContain('Guideline edition of 2015, 11 years old.');
    expect(element.getAttribute('aria-describedby')).toBe(preview.id);
    const [a, b] = [element.getBoundingClientRect(), preview.getBoundingClientRect()];
    expect(a.bottom <= b.top || a.top >= b.bottom).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(root.querySelector('[role=tooltip]')).toBeNull();
    expect(element.hasAttribute('aria-describedby')).toBe(false);
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('preview on hover, move nothing, and stay while the pointer is in the preview', async () => {
    const root = await show();
    const element = one<HTMLElement>(root, '[aria-label="Reference 1"]');
    const height = one(root, '.card-body').scrollHeight;
    await userEvent.hover(element);
    await expect.element(page.getByRole('tooltip')).toBeVisible();
    expect(one(root, '.card-body').scrollHeight).toBe(height);
    await userEvent.hover(one(root, '[role=tooltip]'));
    await new Promise((done) => setTimeout(done, 400));
    expect(root.querySelector('[role=tooltip]')).not.toBeNull();
    await userEvent.hover(one(root, '.card-title'));
    await expect.poll(() => root.querySelector('[role=tooltip]')).toBeNull();
  });

  it('say in words what has no reference and what is not confirmed', async () => {
    const root = await show();
    expect(one(root, '.cite-source').getAttribute('aria-label')).toContain('stated by the source without a reference');
    expect(one(root, '.cite-unchecked').getAttribute('aria-label')).toBe(
      'Reference 4, cited so by the source; not confirmed in the cited paper',
    );
    const legend = textOf(one(root, '.legend'));
    expect(legend).toContain('stated by the source without a reference');
    expect(legend).toContain('cited so by the source; not confirmed in the cited paper');
    await userEvent.click(one(root, '.cite-source'));
    expect(focused(root)).toBe(root.querySelector('.review-source'));
  });

  it('say beside the citation that a guideline edition is old', async () => {
    const root = await show();
    const beside = one(root, '.cite-unchecked').nextElementSibling;
    expect(beside?.textContent).toBe('2015 guideline, an edition 11 years old');
    mounted?.unmount();
    const early = await show({ now: new Date('2020-06-01T00:00:00Z') });
    expect(early.querySelector('.cite-age')).toBeNull();
  });

  it('list what is known and not known of each reference', async () => {
    const root = await show({ variant: 'page' });
    const items = [...root.querySelectorAll('.reference')].map(textOf);
    expect(items[2]).toContain('identified by Vademecum from matching text');
    expect(items[3]).toContain('source’s [1]–[3]');
    expect(items[5]).toContain('missing from its list');
    expect(root.querySelectorAll('.reference')[5]?.querySelector('a')).toBeNull();
    expect(items[0]).toContain('Search PubMed for this title');
  });
});

describe('another entry in the same card', () => {
  it('begins at its beginning, keeps the focus in the card, forgets the citation, and leads back', async () => {
    const onOpenEntry = vi.fn();
    const onBack = vi.fn();
    const root = await show({ onOpenEntry });
    await userEvent.click(one(root, '[role=doc-noteref][aria-label="Reference 3"]'));
    expect(one(root, '.card-body').scrollTop).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'octreotide' }).click();
    expect(onOpenEntry).toHaveBeenCalledExactlyOnceWith({ dictionary: 'library', entry: 'octreotide' });
    const back = { name: 'necrolytic migratory erythema', onBack };
    const entry = { ...sample.ownEntry, id: 'octreotide', name: 'octreotide' };
    mounted?.rerender(<Card {...cardProps} entry={entry} trail={[back]} />);
    expect(one(root, '.card-body').scrollTop).toBe(0);
    expect(focused(root)).toBe(root.querySelector('[role=dialog]'));
    expect(root.querySelector('.is-cited')).toBeNull();
    expect(root.querySelector('.references')).toBeNull();
    await page.getByRole('button', { name: 'Back to necrolytic migratory erythema' }).click();
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('shows other names in its own language only', async () => {
    const foreign = {
      text: 'érythème nécrolytique migrateur',
      kind: 'exact',
      language: 'fr',
      caseRule: 'fold',
    } as const;
    const root = await show({ entry: { ...sample.sampleEntry, terms: [foreign, ...sample.sampleEntry.terms] } });
    expect(textOf(one(root, '.card-names'))).toContain('NME · migratory necrolytic erythema');
  });
});

describe('a dose wider than the card', () => {
  it('can be scrolled to its end', async () => {
    const article = sample.sampleEntry.article;
    if (article === null) throw new Error('The sample has an article');
    const long = '1234567890 micrograms per kilogram of body weight per hour';
    const content = [{ type: 'dose', text: long } as const];
    const passage = { statements: [{ content, citations: [] }], notes: [] };
    const section = {
      kind: 'management',
      heading: 'Management points',
      blocks: [{ type: 'paragraph', passage }],
    } as const;
    mounted = await mount(
      <Card {...cardProps} entry={{ ...sample.sampleEntry, article: { ...article, sections: [section] } }} />,
      'card',
      [320, 568],
    );
    const body = one<HTMLElement>(mounted.root, '.card-body');
    expect(one(mounted.root, '.dose').textContent).toBe(long);
    // Too wide for the card: it must be possible to scroll to its end, never hidden.
    expect(getComputedStyle(body).overflowX).toBe('auto');
    expect(body.scrollWidth).toBeGreaterThan(body.clientWidth);
  });
});

describe('what another article says of the entry', () => {
  const props = { entry: sample.briefEntry, elsewhere: [sampleElsewhere] };
  const part = (root: ShadowRoot | HTMLElement) =>
    [...root.querySelectorAll('.fold')].find((fold) => fold.textContent.startsWith('In “Sample syndrome”'));

  it('is open from the start, a dose with its note, numbered as there', async () => {
    const root = await show(props);
    const fold = part(root);
    expect(fold?.hasAttribute('open')).toBe(true);
    expect(fold?.querySelector('.passage .dose')?.textContent).toBe('100 micrograms');
    expect(fold?.querySelector('.passage .note')?.textContent).toContain('Not confirmed there.');
    expect(fold?.querySelector('.cite')?.textContent).toBe('[2]?');
  });

  it('explains the doubt that it cites with, though the own text has none', async () => {
    const root = await show(props);
    expect(textOf(one(root, '.legend'))).toContain('[n]?');
  });

  it('previews its reference, and leads to the whole from there and from its end', async () => {
    const onOpenEntry = vi.fn();
    const root = await show({ ...props, onOpenEntry });
    const cite = part(root)?.querySelector<HTMLElement>('.cite');
    cite?.focus();
    await expect.poll(() => textOf(one(root, '.preview'))).toContain(sampleElsewhere.references[0]?.text);
    cite?.click();
    await page.getByRole('button', { name: 'Read the whole article' }).click();
    const whole = { dictionary: 'library', entry: 'sample-syndrome' };
    expect(onOpenEntry.mock.calls).toEqual([[whole], [whole]]);
  });
});
