import { describe, expect, it } from 'vitest';
import { isOff, readSite, siteOf, withSite } from '@/lookup/sites.ts';

describe('sites', () => {
  it.each([
    ['https://www.example.org:8080/a?b', 'www.example.org'],
    ['http://192.0.2.7/', '192.0.2.7'],
    ['http://[2001:db8::1]/', '[2001:db8::1]'],
    ['https://example.org./', 'example.org'],
    ['file:///home/a/b.html', 'file:'],
    ['about:blank', null],
    ['chrome://settings', null],
    ['not an address', null],
  ])('of %s is %s', (url, site) => expect(siteOf(url)).toBe(site));

  it('cover their subdomains, not names that merely end alike', () => {
    expect(isOff('www.example.org', ['example.org'])).toBe(true);
    expect(isOff('example.org', ['www.example.org'])).toBe(false);
    expect(isOff('badexample.org', ['example.org'])).toBe(false);
  });

  it('switched on lose every listing that covers them', () => {
    expect(withSite(['example.org', 'b.example'], 'www.example.org', true)).toEqual(['b.example']);
    expect(withSite(['b.example'], 'a.example', false)).toEqual(['b.example', 'a.example']);
    expect(withSite(['a.example'], 'a.example', false)).toEqual(['a.example']);
  });

  it.each([
    ['Example.org', 'example.org'],
    [' https://www.example.org/path ', 'www.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['file:///tmp/x', 'file:'],
    ['', null],
    ['two words', null],
    ['https://', null],
    ['javascript:alert(1)', null],
  ])('typed as %j are read as %s', (typed, site) => expect(readSite(typed)).toBe(site));
});
