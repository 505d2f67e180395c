import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OptionsView } from '@/components/options/Options.tsx';
import { underPolicy } from '@/lookup/policy.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lookup/settings.ts';
import { mount, type Mounted } from './mount.tsx';
import { optionsProps } from './states/options.tsx';
import { policySample } from './states/policy.ts';

let mounted: Mounted | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

async function show(first: Partial<Settings> = {}) {
  const onChange = vi.fn<(change: Partial<Settings>) => void>();
  function Owned() {
    const [settings, setSettings] = useState({ ...DEFAULT_SETTINGS, ...first });
    return (
      <OptionsView
        {...optionsProps}
        settings={settings}
        onChange={(change) => {
          const changed = change(settings);
          onChange(changed);
          setSettings({ ...settings, ...changed });
        }}
      />
    );
  }
  mounted = await mount(<Owned />, 'page');
  return onChange;
}

it('shows what the organisation has set, and by whom, and lets nothing of it be changed', async () => {
  const settings = underPolicy(DEFAULT_SETTINGS, policySample);
  const view = <OptionsView {...optionsProps} settings={settings} />;
  mounted = await mount(view, 'page', undefined, 'en', policySample);
  const locked = page.getByRole('group', { name: 'Set by your organisation' });
  const controls = [
    page.getByRole('switch', { name: 'Mark terms', exact: true }),
    page.getByRole('radio', { name: 'On all sites' }),
    page.getByRole('spinbutton'),
    page.getByRole('combobox', { name: 'Language' }),
  ];
  for (const control of controls) await expect.element(control).toBeDisabled();
  expect(locked.elements().length).toBeGreaterThanOrEqual(8);
  await expect.element(page.getByRole('button', { name: 'Remove records.example.org' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('switch', { name: /PDF/ })).toBeEnabled();
});

describe('where to mark', () => {
  it('switches everything off', async () => {
    const onChange = await show();
    await page.getByRole('switch', { name: 'Mark terms', exact: true }).click();
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ enabled: false });
  });

  it('adds a site from a pasted address and removes it again, keeping the focus', async () => {
    const onChange = await show();
    const field = page.getByRole('textbox', { name: 'Switch a site off' });
    await userEvent.type(field, 'https://News.Example.org/today?x=1{Enter}');
    expect(onChange).toHaveBeenLastCalledWith({ sitesOff: ['news.example.org'] });
    await expect.element(field).toHaveValue('');
    await page.getByRole('button', { name: 'Remove news.example.org' }).click();
    expect(onChange).toHaveBeenLastCalledWith({ sitesOff: [] });
    await expect.element(field).toHaveFocus();
  });

  it.each([
    ['not a site', 'That is not a site. Enter a host name such as example.org, or paste an address.'],
    ['', 'That is not a site. Enter a host name such as example.org, or paste an address.'],
    ['www.example.com', 'www.example.com is already covered by the list.'],
  ])('refuses “%s” and says why', async (typed, message) => {
    const onChange = await show({ sitesOff: ['example.com'] });
    const field = page.getByRole('textbox', { name: 'Switch a site off' });
    if (typed !== '') await userEvent.type(field, typed);
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(message);
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveFocus();
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('looks and behaviour', () => {
  it('chooses focusable marks', async () => {
    const onChange = await show();
    await page.getByRole('radio', { name: 'Focusable marks' }).click();
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ marks: 'focusable' });
  });

  it('hands on only a delay within range, and shows the last good one after a wrong one', async () => {
    const onChange = await show();
    const field = page.getByRole('spinbutton', { name: 'Rest before a card opens, in milliseconds' });
    await userEvent.fill(field, '50');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.tab();
    await expect.element(field).toHaveValue(300);
    await userEvent.fill(field, '450');
    expect(onChange).toHaveBeenLastCalledWith({ restDelay: 450 });
  });
});

it('lists the dictionaries in a table of that name', async () => {
  await show();
  const table = page.getByRole('table', { name: 'Dictionaries' });
  await expect.element(table).toBeVisible();
  for (const name of ['Name', 'Version', 'Entries', 'Terms'])
    await expect.element(table.getByRole('columnheader', { name })).toBeVisible();
  await expect
    .element(table.getByRole('row', { name: /Sample Disease Ontology 2026-07-31 3,458 12,113/ }))
    .toBeVisible();
});

it('names every shortcut, also the one that browsers have no words for', async () => {
  const shortcuts = [
    { name: '_execute_action', what: '', keys: 'Alt+Shift+V' },
    { name: 'next-term', what: 'Go to the next marked term', keys: '' },
  ];
  mounted = await mount(<OptionsView {...optionsProps} shortcuts={shortcuts} />, 'page');
  const rows = page.getByRole('table', { name: 'Shortcuts' }).getByRole('rowheader');
  expect(rows.elements().map(({ textContent }) => textContent)).toEqual([
    'Open the popup',
    'Go to the next marked term',
  ]);
});

it('shows the chosen language whole', async () => {
  mounted = await mount(<OptionsView {...optionsProps} />, 'page', [1000, 800], 'de');
  const box = page.getByRole('combobox', { name: 'Sprache' }).element();
  const measured = box.cloneNode(true) as HTMLElement;
  measured.style.width = 'max-content';
  box.after(measured);
  expect(box.getBoundingClientRect().width).toBeGreaterThanOrEqual(measured.getBoundingClientRect().width);
});
