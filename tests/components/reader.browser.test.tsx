import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { InWords } from '@/components/InWords.tsx';
import pageSheet from '@/components/sheets/page-sheet.css?inline';
import { FindBar } from '@/components/reader/FindBar.tsx';
import { PasswordForm } from '@/components/reader/PasswordForm.tsx';
import { PdfTerms, runsOf } from '@/components/reader/PdfTerms.tsx';
import { ReaderBar } from '@/components/reader/ReaderBar.tsx';
import { AccessNotice, FailureNotice, LoadingNotice, StartNotice } from '@/components/reader/ReaderNotice.tsx';
import { ReaderNote } from '@/components/reader/ReaderNote.tsx';
import readerSheet from '@/components/reader/reader.css?inline';
import type { Language } from '@/lookup/language.ts';

const nothing = () => undefined;

const bar = (
  <ReaderBar
    title="Necrolytic migratory erythema and glucagonoma: a review of everything that is known"
    page={3}
    pages={120}
    onPage={nothing}
    scale={1.25}
    fit={null}
    onZoom={nothing}
    finding
    onFind={nothing}
    listing={false}
    onList={nothing}
    onViewer={nothing}
    onOpen={nothing}
  />
);
const find = (
  <FindBar
    query="rash"
    state={{ status: 'wrapped', current: 2, total: 14 }}
    turn={0}
    onQuery={nothing}
    onNext={nothing}
    onClose={nothing}
  />
);
const terms = [
  {
    dictionary: 'library',
    entry: 'a',
    name: 'Necrolytic migratory erythema',
    count: 12,
    uncertain: false,
    pages: [1, 2, 3, 9],
  },
  { dictionary: 'library', entry: 'b', name: 'Glucagonoma', count: 1, uncertain: true, pages: [4] },
];

const message = (node: ComponentChild) => <div class="vd reader-message">{node}</div>;

const states: readonly (readonly [string, ComponentChild])[] = [
  [
    'bar, find and a note',
    <div class="vd reader-head" key="bar">
      {bar}
      {find}
      <ReaderNote onClose={nothing}>A note that stays until it is closed.</ReaderNote>
    </div>,
  ],
  ['terms', <PdfTerms key="terms" terms={terms} complete={false} onGoTo={nothing} onClose={nothing} />],
  ['no terms', <PdfTerms key="none" terms={[]} complete onGoTo={nothing} onClose={nothing} />],
  ['start', message(<StartNotice onOpen={nothing} />)],
  ['loading', message(<LoadingNotice loaded={1_200_000} total={4_000_000} />)],
  ['password', message(<PasswordForm wrong onGive={nothing} />)],
  ['failure', message(<FailureNotice why="damagedAddress" onOpen={nothing} onAgain={nothing} onViewer={nothing} />)],
  ['refused', message(<FailureNotice why={{ refused: 'ftp:' }} onOpen={nothing} onAgain={null} onViewer={null} />)],
  [
    'no access',
    message(<AccessNotice host="journals.example.org" onAllow={nothing} onOpen={nothing} onViewer={nothing} />),
  ],
];

let stage: HTMLElement | null = null;

async function mount(node: ComponentChild, size: [number, number], language: Language = 'en'): Promise<HTMLElement> {
  await page.viewport(...size);
  stage = document.createElement('div');
  stage.className = 'reader';
  document.body.append(stage);
  document.adoptedStyleSheets = [pageSheet, readerSheet].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  render(<InWords language={language}>{node}</InWords>, stage);
  return stage;
}

const media = (features: Record<string, string>) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });

afterEach(async () => {
  if (stage !== null) {
    render(null, stage);
    stage.remove();
  }
  document.adoptedStyleSheets = [];
  await media({});
});

describe.each(states)('the reader’s %s', (_, node) => {
  it.each(['light', 'dark'])('has no accessibility fault in %s', async (scheme) => {
    await media({ 'prefers-color-scheme': scheme });
    await mount(node, [1000, 700]);
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });

  it.each(['en', 'de'] as const)('holds at 320 px in %s, also from right to left', async (language) => {
    for (const direction of ['ltr', 'rtl']) {
      const root = await mount(node, [320, 568], language);
      root.dir = direction;
      const beyond = [...root.querySelectorAll('.vd *:not(.said, .said *, option)')].filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > 321 || left < -1;
      });
      expect(beyond.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
      render(null, root);
      root.remove();
    }
  });
});

describe('the reader’s controls', () => {
  it('go to the page that is typed, and to none beyond the last', async () => {
    const onPage = vi.fn();
    const root = await mount(<ReaderBar {...bar.props} onPage={onPage} />, [1000, 700]);
    const field = root.querySelector<HTMLInputElement>('.reader-page input');
    await userEvent.click(field ?? root);
    await userEvent.keyboard('999{Enter}');
    expect(onPage).toHaveBeenLastCalledWith(120);
  });

  it('find the next by Enter, the one before by Shift+Enter, and close by Escape', async () => {
    const [onNext, onClose] = [vi.fn(), vi.fn()];
    await mount(<FindBar {...find.props} onNext={onNext} onClose={onClose} />, [1000, 700]);
    await userEvent.keyboard('{Enter}');
    expect(onNext).toHaveBeenLastCalledWith(false);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(onNext).toHaveBeenLastCalledWith(true);
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('write pages as a paper’s index does', () => {
    expect(runsOf([1, 2, 3, 9])).toBe('1–3, 9');
    expect(runsOf([1, 2, 4])).toBe('1, 2, 4');
    expect(runsOf([])).toBe('');
  });
});
