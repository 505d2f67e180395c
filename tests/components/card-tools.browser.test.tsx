import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Card, type CardProps } from '@/components/card/Card.tsx';
import { mount, one, type Mounted } from './mount.tsx';
import { cardProps, deeds } from './states/card.tsx';
import * as sample from './sample-entry.ts';

let mounted: Mounted | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

async function show(props: Partial<CardProps> = {}): Promise<ShadowRoot | HTMLElement> {
  mounted = await mount(<Card {...cardProps} deeds={deeds} {...props} />, 'card');
  return mounted.root;
}

const says = (words: string) =>
  expect.poll(() => mounted?.root.querySelector('[role=status]')?.textContent).toContain(words);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

describe('more', () => {
  it('copies the whole text with citations, notes beside their doses, and provenance', async () => {
    const copy = vi.fn(() => Promise.resolve(true));
    await show({ deeds: { ...deeds, copy } });
    await press('More');
    await press('Copy the text');
    await says('Copied, with citations');
    const [text] = (copy.mock.calls as unknown as [string][])[0] ?? [''];
    expect(text).toContain('[1][2][3]');
    expect(text).toContain('Vademecum library, version');
    expect(text).toContain('Copied from Vademecum on 22 November 2026.');
    expect(text).toContain('This restatement: not clinically reviewed.');
  });

  it('copies references in the style that is asked for, and says where there is none', async () => {
    const copy = vi.fn(() => Promise.resolve(true));
    const references = vi.fn((style: string) => Promise.resolve(style === 'ris' ? 'TY  - JOUR' : null));
    await show({ deeds: { ...deeds, copy, references } });
    await press('More');
    await press('Copy references as RIS');
    await says('References copied as RIS.');
    expect(copy).toHaveBeenCalledExactlyOnceWith('TY  - JOUR');
    await press('Copy references as AMA');
    await says('No reference of this entry is known');
    expect(copy).toHaveBeenCalledOnce();
  });

  it('says so when the browser does not let it copy', async () => {
    await show({ deeds: { ...deeds, copy: () => Promise.resolve(false) } });
    await press('More');
    await press('Copy a problem report');
    await says('did not let Vademecum copy');
  });

  it('saves the entry, and says so where it could not be kept', async () => {
    const onSave = vi.fn(() => Promise.resolve(true));
    await show({ deeds: { ...deeds, isSaved: () => Promise.resolve(false), onSave } });
    await press('More');
    const button = page.getByRole('button', { name: /^Save this entry/ });
    await button.click();
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    onSave.mockImplementation(() => Promise.resolve(false));
    await button.click();
    await says('could not be saved');
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    expect(onSave.mock.calls).toEqual([[true], [false]]);
  });

  it('reports the entry and the versions, and nothing of the page', async () => {
    const copy = vi.fn<(text: string) => Promise<boolean>>(() => Promise.resolve(true));
    await show({ deeds: { ...deeds, copy }, term: 'NME', outcome: 'marked', evidence: { kind: 'chosen' } });
    await press('More');
    await press('Copy a problem report');
    const [report = ''] = copy.mock.calls[0] ?? [];
    expect(report).toContain(`(${sample.sampleEntry.id})`);
    expect(report).toContain('Vademecum 0.1.0');
    expect(report).not.toContain('localhost');
  });

  it('offers of another dictionary’s references only what nobody has to make', async () => {
    await show({ dictionary: sample.importedDictionary });
    await press('More');
    expect(page.getByRole('button', { name: 'Copy references as Vancouver' }).elements()).toHaveLength(1);
    expect(page.getByRole('button', { name: 'Copy references as RIS' }).elements()).toHaveLength(0);
  });
});

describe('a dose that is selected and copied by hand', () => {
  it('takes the notes of its passage along', async () => {
    const root = await show();
    const passage = [...root.querySelectorAll('.passage')].find(
      (one) => one.querySelector(':scope > p .dose') !== null && one.querySelector(':scope > .note') !== null,
    );
    if (!passage) throw new Error('The sample has no dose with a note.');
    const dose = one(passage, '.dose');
    const note = one(passage, '.note p:last-child').textContent ?? '';
    expect(copied(dose)).toContain(dose.textContent);
    expect(copied(dose)).toContain(note.replace(/\s+/g, ' ').trim());
    // Where nothing is left behind the selection is copied as it is.
    expect(copied(passage)).toBe('');
    expect(copied(one(root, '.card-title'))).toBe('');
  });

  function copied(node: Node): string {
    getSelection()?.selectAllChildren(node);
    const data = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, composed: true, cancelable: true });
    node.dispatchEvent(event);
    return data.getData('text/plain');
  }
});

describe('terms in the card’s own text', () => {
  it('are links that open in turn and move nothing', async () => {
    const onOpenEntry = vi.fn();
    const root = await show({ onOpenEntry });
    const before = one(root, '.card-summary').getBoundingClientRect().height;
    const text = one(root, '.card-summary').textContent;
    const start = 'A rare, '.length;
    const term = { sentence: 0, piece: 0, start, end: start + 9, dictionary: 'mesh', entry: 'D1', name: 'Migration' };
    mounted?.rerender(<Card {...cardProps} deeds={deeds} onOpenEntry={onOpenEntry} terms={[term]} />);
    const link = one<HTMLAnchorElement>(root, 'a.term');
    expect(link.textContent).toBe('migrating');
    expect(one(root, '.card-summary').getBoundingClientRect().height).toBe(before);
    expect(one(root, '.card-summary').textContent).toBe(text);
    const address = location.href;
    await userEvent.click(link);
    expect(onOpenEntry).toHaveBeenCalledExactlyOnceWith({ dictionary: 'mesh', entry: 'D1' });
    expect(location.href).toBe(address);
    // Drawn again with other things changed, the text is whole.
    mounted?.rerender(<Card {...cardProps} onOpenEntry={onOpenEntry} terms={[term]} term="NME" outcome="faint" />);
    expect(one(root, '.card-summary').textContent).toBe(text);
  });
});
