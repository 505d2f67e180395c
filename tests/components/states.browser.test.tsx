import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { mount, SIZES, type Mounted } from './mount.tsx';
import { states } from './states.tsx';

let mounted: Mounted | null = null;

afterEach(async () => {
  mounted?.unmount();
  mounted = null;
  document.documentElement.removeAttribute('dir');
  await media({});
});

async function media(features: Record<string, string>): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** What axe finds wrong, as one line each. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Rules about whole documents: the test's frame is not ours.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, bypass: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

describe.each(states)('$name', ({ frame, node, language, policy }) => {
  it.each([
    ['light', language ?? 'en'],
    ['dark', 'de'],
  ] as const)('has no accessibility fault in %s, in %s', async (scheme, language) => {
    await media({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
    mounted = await mount(node, frame, SIZES[frame], language, policy);
    const surface = mounted.root.querySelector('.vd');
    expect(surface).not.toBeNull();
    const dark = surface !== null && getComputedStyle(surface).getPropertyValue('--paper').trim() !== '#ffffff';
    expect(dark).toBe(scheme === 'dark');
    expect(await faults()).toEqual([]);
  });

  it.each(['en', 'de'] as const)('holds at 320 px without scrolling sideways, in %s', async (language) => {
    mounted = await mount(node, frame, [320, 568], language, policy);
    const wide = [...mounted.root.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible',
    );
    const scrolling = wide.filter(
      (element) => !element.matches('.said, .hit-summary, .card-back-name, .bar-back-name, input'),
    );
    expect(scrolling.map((element) => element.className)).toEqual([]);
    const beyond = [...mounted.root.querySelectorAll('.vd *:not(.said, .said *)')].filter(
      (element) => element.getBoundingClientRect().right > 320,
    );
    expect(beyond.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  // A card's text runs as its entry's does, whichever way the page runs.
  if (frame === 'card') return;
  it('holds at 320 px where text runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    mounted = await mount(node, frame, [320, 568], language, policy);
    const beyond = [...mounted.root.querySelectorAll('.vd *:not(.said, .said *)')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > 321);
    });
    expect(beyond.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
  });
});

it('keeps a card apart from the style of the page it lies on', async () => {
  const card = states.find(({ name }) => name === 'card-marked');
  mounted = await mount(card?.node, 'card');
  const paragraph = mounted.root.querySelector('p');
  const style = paragraph && getComputedStyle(paragraph);
  expect(style?.fontStyle).toBe('normal');
  expect(style?.color).not.toBe('rgb(255, 0, 0)');
  expect(mounted.root.querySelector('button')?.getBoundingClientRect().width).toBeLessThan(100);
});

it.each(['card-uncertain', 'popup-article'])(
  'leaves room to read in %s at 400 % zoom (320 by 256 px)',
  async (name) => {
    const state = states.find((each) => each.name === name);
    mounted = await mount(state?.node, state?.frame ?? 'card', [320, 256]);
    // What scrolls is the whole surface, not a slit between a fixed head and a fixed foot.
    const scrollers = [...mounted.root.querySelectorAll<HTMLElement>('.vd, .vd *')].filter(
      (element) =>
        element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY),
    );
    expect(scrollers.map(({ className }) => className)).toEqual(
      name.startsWith('card') ? ['vd card card-popover'] : [],
    );
    for (const scroller of scrollers) expect(scroller.clientHeight).toBeGreaterThan(200);
  },
);

it('leaves half of what room the page gives to the text, however much the head has to say', async () => {
  const state = states.find(({ name }) => name === 'card-uncertain');
  mounted = await mount(state?.node, 'card', [390, 700]);
  const host = mounted.root instanceof ShadowRoot ? mounted.root.host : mounted.root;
  if (host instanceof HTMLElement) host.style.setProperty('--vademecum-room', '260px');
  const card = mounted.root.querySelector('.card');
  const body = mounted.root.querySelector('.card-body');
  expect(card?.getBoundingClientRect().height).toBe(260);
  expect(body?.getBoundingClientRect().height).toBeGreaterThanOrEqual(129);
});

const SURFACES = [
  'card-tools',
  'popup-many-terms',
  'panel-article',
  'options-changed',
  'dictionaries-details',
  'welcome',
];

/** How many elements move, their drawn parts included. */
function moving(root: ParentNode): number {
  return [...root.querySelectorAll('.vd *')].filter((element) =>
    [undefined, '::before', '::after'].some((part) => {
      const { transitionDuration, animationName } = getComputedStyle(element, part);
      return animationName !== 'none' || transitionDuration.split(', ').some((duration) => duration !== '0s');
    }),
  ).length;
}

// On the page of the first run nothing moves at all.
it.each(SURFACES.filter((name) => name !== 'welcome'))(
  'lets nothing move in %s where less motion is wanted',
  async (name) => {
    const state = states.find((each) => each.name === name);
    mounted = await mount(state?.node, state?.frame ?? 'page');
    await media({ 'prefers-reduced-motion': 'no-preference' });
    expect(moving(mounted.root)).toBeGreaterThan(0);
    await media({ 'prefers-reduced-motion': 'reduce' });
    expect(moving(mounted.root)).toBe(0);
  },
);

it.each(SURFACES)('shows where the focus is in %s, in forced colours too', async (name) => {
  await media({ 'forced-colors': 'active' });
  const state = states.find((each) => each.name === name);
  mounted = await mount(state?.node, state?.frame ?? 'page');
  expect(await faults()).toEqual([]);
  await userEvent.keyboard('{Tab}');
  const unseen = [...mounted.root.querySelectorAll<HTMLElement>('button, a[href], input, select, summary')].filter(
    (control) => {
      if (!control.checkVisibility() || control.matches(':disabled')) return false;
      control.focus();
      return getComputedStyle(control).outlineStyle === 'none';
    },
  );
  expect(unseen.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
});

it('keeps everything visible in forced colours and at high contrast', async () => {
  await media({ 'forced-colors': 'active', 'prefers-contrast': 'more' });
  const card = states.find(({ name }) => name === 'card-stale-source');
  mounted = await mount(card?.node, 'card', SIZES.card);
  const warning = mounted.root.querySelector('.card-warning');
  expect(warning && getComputedStyle(warning).borderTopWidth).toBe('1px');
  expect(await faults()).toEqual([]);
  await page.viewport(...SIZES.card);
});
