/** Marks of which not all are drawn, and stepping to them. */
import { expect, it } from 'vitest';
import type { CardScript } from '@/page/card/card-script.ts';
import { add, drawn, pause, start, until, untilDrawn } from './highlighting.ts';

const elements = () => [...document.querySelectorAll<HTMLElement>('mark.vademecum-term')];

it('leaves elements of untouched text as they are when other text changes', async () => {
  const main = add('<p>A glucagonoma, a glucagonoma.</p><p id="other">octreotide</p>');
  start('element', 'section');
  await until(() => elements().length === 2, 'two elements');
  const [first] = elements();
  (main.querySelector('#other') as HTMLElement).textContent = 'octreotide again';
  await until(() => elements().length === 1, 'the rewritten mark gone');
  await until(() => elements().length === 2, 'two elements again');
  await pause(50);
  expect(elements()[0]).toBe(first);
});

it('steps with elements to those that are drawn, since others have no place', async () => {
  add('<p>A glucagonoma, a glucagonoma.</p><p>octreotide</p>');
  const places: number[] = [];
  const card = {
    show: ({ anchor }: { anchor: { boxes: () => readonly unknown[] } }) => places.push(anchor.boxes().length),
    prepare: () => {},
    announce: () => {},
  } as unknown as CardScript;
  const highlighter = start('element', 'section', { loadCard: () => Promise.resolve(card) });
  await until(() => elements().length === 2, 'two elements');
  expect(highlighter.step('next', null)).toEqual({ position: 1, of: 2 });
  expect(highlighter.step('next', null)).toEqual({ position: 2, of: 2 });
  expect(highlighter.openCurrent()).toBe(true);
  await until(() => places.length > 0, 'a card');
  expect(places).toEqual([1]);
});

it('leaves nothing on a mark that was stepped to, was not drawn, and whose text is rewritten', async () => {
  const main = add('<p>A glucagonoma.</p><p id="other">A glucagonoma.</p>');
  const highlighter = start('native', 'section');
  await untilDrawn('glucagonoma');
  highlighter.step('next', null);
  highlighter.step('next', null);
  await until(() => CSS.highlights.has('vademecum-current'), 'the second mark under the reader');
  (main.querySelector('#other')!.firstChild as Text).data = 'The weather is fine.';
  await until(() => !CSS.highlights.has('vademecum-current'), 'nothing under the reader');
});

it('reads the late shadow root of a custom element behind thousands of empty elements', async () => {
  const main = add(`<p>octreotide</p>${'<div></div>'.repeat(5000)}<x-late></x-late>`);
  start();
  await untilDrawn('octreotide');
  (main.querySelector('x-late') as Element).attachShadow({ mode: 'open' }).innerHTML = '<p>A glucagonoma.</p>';
  await until(() => drawn().length === 2, 'both drawn');
});

it('keeps the focus on an element that is drawn anew since other text beside it changed', async () => {
  const main = add('<p>A glucagonoma. <span>0</span></p><button>elsewhere</button>');
  start('element');
  await until(() => elements().length === 1, 'an element');
  const [first] = elements();
  first!.focus();
  main.querySelector('span')!.textContent = '1';
  await until(() => elements()[0] !== first && elements().length === 1, 'another element');
  expect(document.activeElement).toBe(elements()[0]);
  const second = elements()[0];
  main.querySelector('span')!.textContent = '2';
  main.querySelector('button')!.focus();
  await until(() => elements()[0] !== second && elements().length === 1, 'a third element');
  expect(document.activeElement).toBe(main.querySelector('button'));
});
