import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Routes } from '@/lookup/messages.ts';
import { property } from '@/lookup/parse.ts';
import { type Asker, serve } from '@/platform/messaging.ts';
import { fakeBrowser } from './fake-browser.ts';

const requests = {
  double(value: unknown) {
    const n = property(value, 'n');
    return typeof n === 'number' && n <= 10 ? { n } : null;
  },
};
type Protocol = { double: { params: { n: number }; answer: number } };

function answering(handler: Routes<Protocol, Asker>['double'], signal?: AbortSignal) {
  const fake = fakeBrowser();
  serve<Protocol>(requests, { double: handler }, signal, fake.api);
  return fake;
}

const message = (params: unknown, type = 'double') => ({ vademecum: 1, type, params });

afterEach(() => vi.restoreAllMocks());

describe('messages', () => {
  it('are parsed, handled and answered, and say who asked', async () => {
    const askers: Asker[] = [];
    const { send } = answering((params, asker) => {
      askers.push(asker);
      return Promise.resolve(params.n * 2);
    });
    const sender = {
      id: 'vademecum-test',
      tab: { id: 4, url: 'https://a.example/', windowId: 7, incognito: true },
      frameId: 2,
    };
    expect(await send(message({ n: 4 }), sender)).toBe(8);
    expect(askers).toEqual([
      { tabId: 4, frameId: 2, tabUrl: 'https://a.example/', frameUrl: null, windowId: 7, isPrivate: true },
    ]);
  });

  it.each([
    ['another extension', message({ n: 1 }), { id: 'other' }],
    ['an unknown type', message({ n: 1 }, 'triple'), undefined],
    ['a type from the prototype', message({ n: 1 }, 'toString'), undefined],
    ['no envelope', { n: 1 }, undefined],
    ['another version of the envelope', { vademecum: 2, type: 'double', params: { n: 1 } }, undefined],
    ['nothing', null, undefined],
  ])('from %s get no answer', async (_, sent, sender) => {
    const handler = vi.fn(() => Promise.resolve(1));
    const { send } = answering(handler);
    expect(await send(sent, sender)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  it('of a wrong shape get no answer and one warning that quotes nothing of them', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { send } = answering(() => Promise.resolve(1));
    expect(await send(message({ n: 'patient text' }))).toBeUndefined();
    expect(await send(message({ n: 11 }))).toBeUndefined();
    expect(warn).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(warn.mock.calls)).toContain('double');
    expect(JSON.stringify(warn.mock.calls)).not.toContain('patient');
  });

  it('whose handler fails are answered with null, so that nobody waits', async () => {
    const { send } = answering(() => Promise.reject(new Error('no')));
    expect(await send(message({ n: 1 }))).toBeNull();
  });

  it('are no longer answered after the signal', async () => {
    const controller = new AbortController();
    const { send } = answering(() => Promise.resolve(1), controller.signal);
    controller.abort();
    expect(await send(message({ n: 1 }))).toBeUndefined();
  });
});
