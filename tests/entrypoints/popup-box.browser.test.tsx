/** The popup's search box is there, named and focused before the popup is drawn, and the popup takes it over as it stands. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { InWords } from '@/components/InWords.tsx';
import { PopupView } from '@/components/popup/Popup.tsx';
import { nameBox, typedBefore } from '@/entrypoints/popup/first-box.ts';
import html from '@/entrypoints/popup/index.html?raw';
import { one } from '../components/mount.tsx';
import { popupProps } from '../components/states/popup.tsx';

let app: HTMLElement;

beforeEach(() => {
  app = one<HTMLElement>(new DOMParser().parseFromString(html, 'text/html'), '#app');
  document.body.append(app);
});

afterEach(() => {
  render(null, app);
  app.remove();
  document.documentElement.lang = 'en';
});

const draw = () =>
  render(
    <InWords language="de">
      <PopupView {...popupProps} query={typedBefore()} />
    </InWords>,
    app,
  );

it('is named in the language of before, and has the focus', () => {
  nameBox({ language: 'de', search: 'Bibliothek durchsuchen' });
  const box = one<HTMLInputElement>(app, 'input');
  expect(document.activeElement).toBe(box);
  expect([box.ariaLabel, box.placeholder]).toEqual(['Bibliothek durchsuchen', 'Bibliothek durchsuchen']);
  expect(document.documentElement.lang).toBe('de');
});

it('waits for its name before it takes the focus', () => {
  nameBox(null);
  expect(document.activeElement).toBe(document.body);
});

it('is taken over where it stands, with its focus and what was typed', () => {
  nameBox({ language: 'de', search: 'Bibliothek durchsuchen' });
  const box = one<HTMLInputElement>(app, 'input');
  box.value = 'gluc';
  box.setSelectionRange(2, 2);
  const left = vi.fn();
  box.addEventListener('blur', left);
  draw();
  expect(one(app, 'input')).toBe(box);
  expect(document.activeElement).toBe(box);
  expect(left).not.toHaveBeenCalled();
  expect([box.value, box.selectionStart]).toEqual(['gluc', 2]);
  expect(one(app, '.popup-foot').checkVisibility()).toBe(true);
});

it('looks as the popup draws it: nothing in it changes but what is said of its results', () => {
  const before = one(app, '.search').innerHTML;
  nameBox({ language: 'de', search: '' });
  draw();
  const [glyph, box] = one(app, '.search').children;
  const plain = (markup: string) => markup.replace(/ (?:aria-(?:label|autocomplete)|placeholder|value)="[^"]*"/g, '');
  expect(plain(`${glyph?.outerHTML}${box?.outerHTML}`)).toBe(plain(before));
});
