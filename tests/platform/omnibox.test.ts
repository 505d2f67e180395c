import './fake-browser.ts';
import { describe, expect, it, vi } from 'vitest';
import type { Browser } from '@/platform/browser.ts';
import { serveOmnibox, type Suggestion } from '@/platform/omnibox.ts';

interface Shown {
  content: string;
  description: string;
}

function fakeOmnibox() {
  let changed: (text: string, show: (shown: Shown[]) => void) => void = () => {};
  let entered: (text: string, where: string) => void = () => {};
  const setDefaultSuggestion = vi.fn(() => Promise.resolve());
  const omnibox = {
    onInputChanged: { addListener: (listener: typeof changed) => (changed = listener) },
    onInputEntered: { addListener: (listener: typeof entered) => (entered = listener) },
    setDefaultSuggestion,
  };
  return {
    api: { omnibox } as unknown as Browser,
    setDefaultSuggestion,
    type: (text: string, show: (shown: Shown[]) => void) => changed(text, show),
    enter: (text: string, where: string) => entered(text, where),
  };
}

const suggestion = (entry: string, name: string, summary = ''): Suggestion => ({
  key: { dictionary: 'library', entry },
  name,
  summary,
});

describe('the address bar', () => {
  it('offers the best hit as what Enter does, and the others below, each leading to its own entry', async () => {
    const bar = fakeOmnibox();
    const enter = vi.fn(() => Promise.resolve());
    const all = [suggestion('a', 'Alpha', 'First & <best>'), suggestion('b', 'Beta'), suggestion('c', 'Beta')];
    serveOmnibox({ suggest: () => Promise.resolve(all), enter }, bar.api);
    const show = vi.fn<(shown: Shown[]) => void>();
    bar.type('a', show);
    await vi.waitFor(() => expect(show).toHaveBeenCalledOnce());
    expect(bar.setDefaultSuggestion).toHaveBeenLastCalledWith({ description: 'Alpha: First &#38; &#60;best&#62;' });
    const [[shown]] = show.mock.calls as [[Shown[]]];
    expect(shown.map(({ content }) => content)).toEqual(['Beta', 'Beta [library c]']);
    bar.enter('Beta [library c]', 'currentTab');
    expect(enter).toHaveBeenLastCalledWith('Beta [library c]', { dictionary: 'library', entry: 'c' }, 'here');
    bar.enter('a', 'newForegroundTab');
    expect(enter).toHaveBeenLastCalledWith('a', null, 'new');
    bar.enter('a', 'newBackgroundTab');
    expect(enter).toHaveBeenLastCalledWith('a', null, 'behind');
  });

  it('drops an answer that comes after a newer one', async () => {
    const bar = fakeOmnibox();
    const answers = new Map<string, (all: Suggestion[]) => void>();
    const suggest = (text: string) => new Promise<Suggestion[]>((resolve) => answers.set(text, resolve));
    serveOmnibox({ suggest, enter: () => Promise.resolve() }, bar.api);
    const [slow, quick] = [vi.fn(), vi.fn()];
    bar.type('a', slow);
    bar.type('ab', quick);
    answers.get('ab')?.([suggestion('x', 'X'), suggestion('y', 'Y')]);
    await vi.waitFor(() => expect(quick).toHaveBeenCalledOnce());
    answers.get('a')?.([suggestion('z', 'Z')]);
    await Promise.resolve();
    await Promise.resolve();
    expect(slow).not.toHaveBeenCalled();
  });

  it('is left alone by browsers that have none', () => {
    const answers = { suggest: () => Promise.resolve([]), enter: () => Promise.resolve() };
    expect(() => serveOmnibox(answers, {} as Browser)).not.toThrow();
  });
});
