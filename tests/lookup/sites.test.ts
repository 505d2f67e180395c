import { describe, expect, it } from 'vitest';
import { LITERATURE_SITES } from '@/lookup/literature-sites.ts';
import { isMarked, switchSite } from '@/lookup/scope.ts';
import { isPrivate } from '@/lookup/private-sites.ts';
import { isListed, readSite, siteOf, withSite } from '@/lookup/sites.ts';

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
    expect(isListed('www.example.org', ['example.org'])).toBe(true);
    expect(isListed('example.org', ['www.example.org'])).toBe(false);
    expect(isListed('badexample.org', ['example.org'])).toBe(false);
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

  it.each([
    ['file:', true],
    ['localhost', true],
    ['wiki', true],
    ['wiki.corp', true],
    ['printer.local', true],
    ['nas.home.arpa', true],
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['172.16.0.1', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['193.168.1.1', false],
    ['100.64.0.1', true],
    ['100.128.0.1', false],
    ['[::1]', true],
    ['[fd12:3456::1]', true],
    ['[2001:db8::1]', false],
    ['10.example.org', false],
    ['local.example.org', false],
    ['example.org', false],
    ['wiki.hospital.example', true],
    ['ward.wiki.hospital.example', true],
    ['notwiki.hospital.example', false],
    ['wikiXhospital.example', false],
    ['hospital.example', false],
    ['203.0.113.7', true],
    ['203.0.113.77', false],
    ['1.203.0.113.7', false],
    ['[2001:db8::7]', true],
  ])('%s is private: %s', (site, expected) =>
    expect(isPrivate(site, ['wiki.hospital.example', '203.0.113.7', '[2001:db8::7]'])).toBe(expected),
  );
});

describe('where to mark', () => {
  const none = { sitesOn: [], sitesOff: [] };

  it.each([
    ['all', 'news.example', true],
    ['all', 'pubmed.ncbi.nlm.nih.gov', true],
    ['literature', 'pubmed.ncbi.nlm.nih.gov', true],
    ['literature', 'www.nejm.org', true],
    ['literature', 'news.example', false],
    ['literature', 'notnejm.org', false],
    ['asked', 'www.nejm.org', false],
  ] as const)('with the scope “%s” the site %s is marked: %s', (scope, site, marked) =>
    expect(isMarked(site, { ...none, scope })).toBe(marked),
  );

  it('is widened by sites switched on, and a site switched off is off in every scope', () => {
    const where = { sitesOn: ['ward.example'], sitesOff: ['off.ward.example', 'nejm.org'] };
    for (const scope of ['literature', 'asked'] as const) {
      expect(isMarked('wiki.ward.example', { ...where, scope })).toBe(true);
      expect(isMarked('off.ward.example', { ...where, scope })).toBe(false);
    }
    expect(isMarked('www.nejm.org', { ...where, scope: 'literature' })).toBe(false);
  });

  it.each(['all', 'literature', 'asked'] as const)('with the scope “%s” follows the switch of any site', (scope) => {
    for (const site of ['news.example', 'www.nejm.org']) {
      for (const before of [none, { sitesOn: ['example', 'nejm.org'], sitesOff: ['nejm.org'] }]) {
        for (const on of [true, false]) {
          const after = { scope, ...switchSite({ scope, ...before }, site, on) };
          expect(isMarked(site, after)).toBe(on);
          // Switching back leads back to the same answer.
          expect(isMarked(site, { scope, ...switchSite(after, site, !on) })).toBe(!on);
        }
      }
    }
  });

  it('keeps its lists short: nothing is listed that the scope says already', () => {
    expect(switchSite({ scope: 'all', ...none }, 'a.example', true)).toEqual(none);
    expect(switchSite({ scope: 'literature', ...none }, 'nejm.org', true)).toEqual(none);
    expect(switchSite({ scope: 'asked', sitesOn: ['a.example'], sitesOff: [] }, 'a.example', true).sitesOn).toEqual([
      'a.example',
    ]);
  });
});

describe('the literature sites', () => {
  it('are host names, each once and under no other of them', () => {
    for (const site of LITERATURE_SITES) {
      expect(readSite(site)).toBe(site);
      const others = LITERATURE_SITES.filter((other) => other !== site);
      expect(others).toHaveLength(LITERATURE_SITES.length - 1);
      expect(isListed(site, others), site).toBe(false);
    }
  });
});
