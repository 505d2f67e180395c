import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type PanelPart, PanelView, type PanelProps } from '@/components/panel/Panel.tsx';
import { mount, type Mounted } from './mount.tsx';
import * as sample from './sample-entry.ts';
import * as lists from './sample-lists.ts';
import { panelProps } from './states/panel.tsx';

let mounted: Mounted | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
  document.documentElement.removeAttribute('dir');
});

/** The panel with an owner that keeps its part, as the real page does. */
function Owned(props: Partial<PanelProps>) {
  const [part, setPart] = useState<PanelPart>('page');
  return <PanelView {...panelProps} {...props} part={part} onPart={setPart} />;
}

async function show(props: Partial<PanelProps> = {}) {
  mounted = await mount(<Owned {...props} />, 'popup');
}

const tab = (name: string) => page.getByRole('tab', { name });

describe('the panel', () => {
  it('has its search box, and its parts as tabs that arrows go through', async () => {
    await show();
    await expect.element(page.getByRole('searchbox', { name: 'Search the library' })).toBeVisible();
    await tab('On this page').click();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab('Recent')).toHaveFocus();
    await expect.element(tab('Recent')).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('tabpanel', { name: 'Recent' })).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.element(tab('Saved')).toHaveFocus();
  });

  it('has its arrows the other way round where text runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    await show();
    const root = document.querySelector<HTMLElement>('.vd');
    if (root !== null) root.style.direction = 'rtl';
    await tab('On this page').click();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(tab('Recent')).toHaveFocus();
  });

  it('lists the terms of the page with what they mean, steps through one and opens another', async () => {
    const [onStep, onOpen] = [vi.fn(), vi.fn()];
    const [first, second] = lists.samplePageTerms;
    if (first === undefined || second === undefined) throw new Error('two terms');
    await show({ onStep, onOpen, at: { key: first, position: 2, of: 12 } });
    await expect.element(page.getByText('2 of 12')).toBeVisible();
    await expect.element(page.getByText('7 times')).toBeVisible();
    await page.getByRole('button', { name: 'Next glucagonoma on the page' }).click();
    const key = { dictionary: second.dictionary, entry: second.entry };
    expect(onStep).toHaveBeenCalledExactlyOnceWith('next', key);
    await page.getByRole('button', { name: /^glucagonoma/ }).click();
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(key);
  });

  it('takes a saved entry off the list, keeping the focus there', async () => {
    const onSave = vi.fn();
    await show({ onSave });
    await tab('Saved').click();
    await page.getByRole('button', { name: `Take ${lists.keptSample.name} off the list` }).click();
    const { dictionary, entry } = lists.keptSample;
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ dictionary, entry }, false);
    await expect.element(page.getByRole('list', { name: 'Saved' })).toHaveFocus();
  });

  it('forgets what was looked up', async () => {
    const onClearRecent = vi.fn();
    await show({ onClearRecent });
    await tab('Recent').click();
    await expect.element(page.getByRole('button', { name: /octreotide/ })).toBeVisible();
    await page.getByRole('button', { name: 'Clear recent look-ups' }).click();
    expect(onClearRecent).toHaveBeenCalledOnce();
  });

  it('leads back from an article by button and by Esc', async () => {
    const onBack = vi.fn();
    await show({
      onBack,
      opened: [
        {
          entry: sample.sampleEntry,
          dictionary: sample.sampleDictionary,
          related: [],
          broader: [],
          narrower: [],
          elsewhere: [],
        },
      ],
      saved: [lists.keptSample],
    });
    await expect.element(page.getByRole('button', { name: 'Saved' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'On this page' }).click();
    await userEvent.keyboard('{Escape}');
    expect(onBack).toHaveBeenCalledTimes(2);
  });
});
