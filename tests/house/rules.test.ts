/** The house keeps its rules; and each rule finds what it is there to find. */
import { describe, expect, test } from 'vitest';
import * as rules from './rules.ts';
import { sources, toSource } from './tree.ts';

interface Sample {
  rule: rules.Rule;
  breaks: readonly [path: string, text: string][];
  keeps: readonly [path: string, text: string][];
}

const SAMPLES: Record<keyof typeof rules, Sample> = {
  importLaw: {
    rule: rules.importLaw,
    breaks: [
      ['lookup/a.ts', "import { b } from '../page/b.ts';"],
      ['components/A.tsx', "import { b } from '@/page/b.ts';"],
      ['platform/a.ts', "import type { B } from '@/components/B.tsx';"],
      ['page/a.ts', "export { b } from '@/platform/b.ts';"],
      ['page/a.ts', "const b = await import('@/entrypoints/b.ts');"],
    ],
    keeps: [
      ['page/a.ts', "import { Card } from '@/components/Card.tsx';\nimport { b } from './b.ts';"],
      ['entrypoints/a.ts', "import { b } from '@/platform/b.ts';"],
      ['lookup/a.ts', "// import { b } from '../page/b.ts';"],
      ['scripts/a.ts', "import { b } from '../page/b.ts';"],
    ],
  },
  purePackages: {
    rule: rules.purePackages,
    breaks: [
      ['lookup/a.ts', "import { render } from 'preact';"],
      ['lookup/a.ts', "import { readFileSync } from 'node:fs';"],
    ],
    keeps: [['lookup/a.ts', "import MiniSearch from 'minisearch';"]],
  },
  pureCode: {
    rule: rules.pureCode,
    breaks: [
      ['lookup/a.ts', 'const now = Date.now();'],
      ['lookup/a.ts', 'const p = document.querySelector("p");'],
    ],
    keeps: [
      ['lookup/a.ts', 'const length = block.document.length; const date = new Date(text);'],
      ['page/a.ts', 'const now = Date.now();'],
    ],
  },
  oneBrowser: {
    rule: rules.oneBrowser,
    breaks: [
      ['entrypoints/a.ts', "import browser from 'webextension-polyfill';"],
      ['platform/a.ts', "import { storage } from 'wxt/utils/storage';"],
    ],
    keeps: [
      ['platform/browser.ts', "import browser from 'webextension-polyfill';"],
      ['entrypoints/a.ts', "import { defineBackground } from 'wxt/utils/define-background';"],
    ],
  },
  noBrowserGlobal: {
    rule: rules.noBrowserGlobal,
    breaks: [['page/a.ts', 'const api = globalThis.chrome;']],
    keeps: [['platform/a.ts', 'const api = globalThis.chrome;']],
  },
  noHtml: {
    rule: rules.noHtml,
    breaks: [
      ['components/A.tsx', 'element.innerHTML = text;'],
      ['components/A.tsx', 'return <p dangerouslySetInnerHTML={{ __html: text }} />;'],
    ],
    keeps: [
      ['components/A.tsx', 'element.textContent = text; // never innerHTML'],
      ['tests/a.test.ts', 'document.body.innerHTML = page;'],
    ],
  },
  nearImports: {
    rule: rules.nearImports,
    breaks: [
      ['page/card/a.ts', "import { b } from '../../lookup/b.ts';"],
      ['lookup/a.ts', "import { b } from '@/lookup/b.ts';"],
    ],
    keeps: [
      ['page/card/a.ts', "import { b } from '../b.ts';\nimport { c } from '@/lookup/c.ts';"],
      ['scripts/demo/a.ts', "import { b } from '../../tests/e2e/drive/b.ts';"],
    ],
  },
  names: {
    rule: rules.names,
    breaks: [
      ['page/utils.ts', ''],
      ['lookup/helpers/a.ts', ''],
      ['lookup/index.ts', ''],
      ['page/camelCase.ts', ''],
    ],
    keeps: [
      ['page/near-viewport.ts', ''],
      ['components/Card.tsx', ''],
      ['tests/components/card.browser.test.tsx', ''],
      ['entrypoints/popup/index.ts', ''],
    ],
  },
  reasonedDisables: {
    rule: rules.reasonedDisables,
    breaks: [['page/a.ts', '// oxlint-disable-next-line no-console']],
    keeps: [['page/a.ts', '// oxlint-disable-next-line no-console -- the one place that reports']],
  },
};

const tree = sources();

test('the tree is read', () => {
  expect(tree.map(({ path }) => path)).toContain('lookup/model.ts');
  expect(tree.flatMap(({ imports }) => imports).length).toBeGreaterThan(tree.length / 2);
});

describe.each(Object.entries(SAMPLES))('%s', (_name, { rule, breaks, keeps }) => {
  test.each(breaks)('finds a breach in %s: %s', (path, text) => {
    expect(rule(toSource(path, text))).not.toEqual([]);
  });

  test.each(keeps)('lets pass %s: %s', (path, text) => {
    expect(rule(toSource(path, text))).toEqual([]);
  });

  test('is kept by the whole house', () => {
    expect(tree.flatMap(rule)).toEqual([]);
  });
});
