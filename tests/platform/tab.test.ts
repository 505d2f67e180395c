import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageTerm } from '@/lookup/messages.ts';
import { fail, ok } from '@/lookup/result.ts';
import { findTab, goToTerm, stepInTab, termsOfTab } from '@/platform/tab.ts';
import { fakeTab } from './fake-tab.ts';

const term = (entry: string, count = 1, uncertain = false): PageTerm => ({
  dictionary: 'library',
  entry,
  name: entry,
  count,
  uncertain,
});
const holds = (...terms: PageTerm[]) => ({ 'page.terms': ok({ terms, complete: true }) });
const tab = { tabId: 1, site: 'a.example', isHidden: false };
const granted = ['http://a.example/*', 'https://a.example/*'];
const key = { dictionary: 'library', entry: 'octreotide' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lets a second pass: nobody waits longer for a popup. */
async function withinASecond<T>(answer: Promise<T>): Promise<T | 'nothing'> {
  const late = new Promise<'nothing'>((resolve) => setTimeout(() => resolve('nothing'), 1001));
  const first = Promise.race([answer, late]);
  await vi.advanceTimersByTimeAsync(1001);
  return first;
}

describe('the terms of a tab', () => {
  it('are those of all its frames, counted together', async () => {
    const { api } = fakeTab({ frames: [holds(term('a')), 'bare', holds(term('b'), term('a', 2, true))] });
    expect(await withinASecond(termsOfTab(tab, api))).toEqual({
      state: 'on',
      terms: [term('a', 3), term('b')],
      complete: true,
    });
  });

  it('are the top frame’s where another frame hangs', async () => {
    const { api } = fakeTab({ frames: [holds(term('a')), 'hangs'] });
    expect(await withinASecond(termsOfTab(tab, api))).toEqual({ state: 'on', terms: [term('a')], complete: true });
  });

  it('are awaited, not denied, while the top frame is busy or loading', async () => {
    expect(await withinASecond(termsOfTab(tab, fakeTab({ frames: ['hangs'] }).api))).toEqual({ state: 'off' });
    const loading = fakeTab({ frames: ['bare'], status: 'loading', granted });
    expect(await withinASecond(termsOfTab(tab, loading.api))).toEqual({ state: 'off' });
  });

  it('are none where nothing is marked, and nothing is known where no script of ours runs', async () => {
    const off = fakeTab({ frames: [{ 'page.terms': fail('off' as const) }] });
    expect(await withinASecond(termsOfTab(tab, off.api))).toEqual({ state: 'off' });
    expect(await withinASecond(termsOfTab(tab, fakeTab({ frames: ['bare'], granted }).api))).toEqual({
      state: 'cannot-run',
    });
  });

  it('are out of reach where the user has not let us in, which is told from pages that no extension enters', async () => {
    const bare = (...origins: string[]) => fakeTab({ frames: ['bare'], granted: origins }).api;
    const hidden = { tabId: 1, site: null, isHidden: true };
    const ours = { tabId: 1, site: null, isHidden: false };
    expect(await withinASecond(termsOfTab(tab, bare()))).toEqual({ state: 'no-access' });
    expect(await withinASecond(termsOfTab(hidden, bare(...granted)))).toEqual({ state: 'no-access' });
    expect(await withinASecond(termsOfTab(hidden, bare('http://*/*', 'https://*/*')))).toEqual({ state: 'cannot-run' });
    expect(await withinASecond(termsOfTab(ours, bare()))).toEqual({ state: 'cannot-run' });
  });

  it('are not known to be none where the page is not read', async () => {
    const notRead = { 'page.terms': fail('not-read' as const) };
    const off = { 'page.terms': fail('off' as const) };
    expect(await withinASecond(termsOfTab(tab, fakeTab({ frames: [notRead, off] }).api))).toEqual({
      state: 'not-read',
    });
    expect(await withinASecond(termsOfTab(tab, fakeTab({ frames: [off, notRead] }).api))).toEqual({ state: 'off' });
    const framed = fakeTab({ frames: [notRead, holds(term('a'))] });
    expect(await withinASecond(termsOfTab(tab, framed.api))).toMatchObject({ state: 'on', terms: [term('a')] });
  });
});

it('a tab whose address the browser keeps back is known to be one', async () => {
  expect(await findTab(1, fakeTab({ frames: [] }).api)).toEqual({ tabId: 1, site: null, isHidden: true });
  expect(await findTab(1, fakeTab({ frames: [], url: 'https://a.example/b' }).api)).toEqual(tab);
});

describe('going to a term', () => {
  const shown = { 'page.goTo': ok({ shown: true }) };
  const notShown = { 'page.goTo': ok({ shown: false }) };

  it('asks the top frame first and waits for no other when it has the term', async () => {
    const { api, asked } = fakeTab({ frames: [shown, 'hangs'] });
    expect(await withinASecond(goToTerm(1, key, api))).toBeUndefined();
    expect(asked).toEqual(['0 page.goTo']);
  });

  it('asks frame after frame until one has it', async () => {
    const { api, asked } = fakeTab({ frames: [notShown, notShown, shown, shown] });
    await withinASecond(goToTerm(1, key, api));
    expect(asked).toEqual(['0 page.goTo', '1 page.goTo', '2 page.goTo']);
  });
});

describe('stepping in a tab', () => {
  const stepped = { shown: true, position: 2, of: 3 };
  const none = { shown: false, position: 0, of: 0 };

  it('is done in the top frame, or else in the first other frame with a mark', async () => {
    const { api } = fakeTab({ frames: [{ 'page.step': ok(none) }, 'bare', { 'page.step': ok(stepped) }] });
    expect(await withinASecond(stepInTab(1, 'next', key, api))).toMatchObject({ position: 2, of: 3 });
    const top = fakeTab({ frames: [{ 'page.step': ok(stepped) }, { 'page.step': ok(stepped) }] });
    await withinASecond(stepInTab(1, 'next', null, top.api));
    expect(top.asked).toEqual(['0 page.step']);
  });

  it('comes to nothing where there is no mark', async () => {
    const { api } = fakeTab({ frames: [{ 'page.step': ok(none) }, 'bare'] });
    expect(await withinASecond(stepInTab(1, 'previous', null, api))).toBeNull();
  });
});
