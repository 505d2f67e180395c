/** The popup comes in few files, and can be typed in before they are there. Needs a build; the check builds first. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

describe.each(['chrome-mv3', 'firefox-mv3'])('the popup in %s', (folder) => {
  const html = readFileSync(`.output/${folder}/popup.html`, 'utf8');
  const tags = (pattern: RegExp) => html.match(pattern) ?? [];

  test('comes in few files', () => {
    expect(tags(/<link rel="stylesheet"/g)).toHaveLength(1);
    // Its own, what all our pages share, what the background shares too, and the bundler's few lines for old modules.
    expect(tags(/<link rel="modulepreload"|<script type="module"/g).length).toBeLessThanOrEqual(4);
  });

  test('has its search box in the page, and the script that names it before everything that is waited for', () => {
    expect(html.indexOf('popup-first.js')).toBeLessThan(html.search(/<link|type="module"/));
    // White space before the box would make whatever draws the popup move it, and it would lose the focus.
    expect(html).toMatch(
      /<div id="app"><div class="vd popup"><div class="search" role="search"><svg[^]*?<\/svg><input/,
    );
  });
});
