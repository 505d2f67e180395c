import { fakeBrowser } from './fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { getPageState, onPageState, type PageState, setPageState } from '@/platform/page-state.ts';

const state: PageState = {
  settings: {
    enabled: true,
    sitesOn: null,
    sitesOff: ['a.example'],
    marks: 'native',
    density: 'auto',
    always: { ZD: { dictionary: 'library', entry: 'zinc-deficiency', name: 'Zinc deficiency' } },
    restDelay: 300,
    hoverKey: 'none',
  },
  language: 'de',
  lexicon: 'library@1 all',
  filter: 'AQIDBA==',
  privateFilter: null,
  privateSites: '^file:$',
};

/** The state with one value replaced, as damage in storage leaves it. */
async function damaged(path: readonly string[], value: unknown) {
  const fake = fakeBrowser();
  await setPageState(state, fake.api);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce((at, name) => at[name] as Record<string, unknown>, fake.stored);
  expect(last in holder, 'the test damages what is there').toBe(true);
  holder[last] = value;
  return fake.api;
}

const inSettings = (name: string) => ['page', 'state', 'settings', name];

describe('what pages are told', () => {
  it('is read as it was written', async () => {
    const { api } = fakeBrowser();
    await setPageState(state, api);
    expect(await getPageState(api)).toEqual(state);
  });

  it.each([
    [['page'], null],
    [['page', 'version'], 1],
    [['page', 'state'], 'x'],
    [['page', 'state', 'settings'], null],
    [['page', 'state', 'lexicon'], 7],
    [['page', 'state', 'language'], 'la'],
    [['page', 'state', 'filter'], 'not base64!'],
    [['page', 'state', 'filter'], 'AQIDB'],
    [['page', 'state', 'privateSites'], null],
    [inSettings('enabled'), 'yes'],
    [inSettings('sitesOff'), 'a.example'],
    [inSettings('sitesOff'), [null]],
    [inSettings('sitesOn'), undefined],
    [inSettings('sitesOn'), [7]],
    [inSettings('hoverKey'), 'meta'],
    [inSettings('marks'), 'blink'],
    [inSettings('density'), undefined],
    [inSettings('always'), undefined],
    [inSettings('always'), null],
    [inSettings('always'), { ZD: 'zinc' }],
    [inSettings('restDelay'), null],
  ])('is waited for where %j is %j', async (path, value) => {
    expect(await getPageState(await damaged(path, value))).toBeNull();
  });

  it('comes again once the background has mended it', async () => {
    const api = await damaged(inSettings('always'), undefined);
    const seen: PageState[] = [];
    onPageState((one) => seen.push(one), new AbortController().signal, api);
    await setPageState(state, api);
    expect(seen).toEqual([state]);
  });
});
