/**
 * What every framework page does, step by step, as a chart or feed does over an afternoon: rows rewritten, inserted, removed
 * and reordered, parts shown and hidden, a field typed into, a form submitted. The page reports what it became and what failed.
 */

/** @typedef {{ items: { id: number, text: string }[], shown: boolean, finding: string, note: string }} State */

/** @returns {State} */
export function firstState() {
  return {
    items: [
      { id: 1, text: 'a glucagonoma was suspected' },
      { id: 2, text: 'octreotide was begun, then octreotide was stopped' },
      { id: 3, text: 'necrolytic migratory erythema (NME) came back' },
      { id: 4, text: 'nothing of note' },
    ],
    shown: true,
    finding: 'zinc deficiency',
    note: 'octreotide',
  };
}

/** @type {((state: State) => State)[]} */
const changes = [
  (state) => ({
    ...state,
    items: state.items.map((item) => (item.id === 1 ? { ...item, text: 'octreotide for a glucagonoma' } : item)),
  }),
  (state) => ({ ...state, items: [{ id: 5, text: 'admitted with NME' }, ...state.items] }),
  (state) => ({ ...state, items: state.items.filter(({ id }) => id !== 2) }),
  (state) => ({ ...state, items: state.items.toReversed() }),
  (state) => ({ ...state, shown: false }),
  (state) => ({ ...state, shown: true, finding: 'a glucagonoma' }),
  (state) => ({ ...state, finding: 'no zinc deficiency' }),
  (state) => ({ ...state, items: [] }),
  (state) => ({ ...state, items: firstState().items }),
];

const errors = [];
addEventListener('error', (event) => errors.push(String(event.message)));
addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
const complain = console.error;
console.error = (...words) => {
  errors.push(words.join(' '));
  complain(...words);
};

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Makes `window.run`, which goes through all steps with time for marks in between.
 * @param {Element} root
 * @param {(state: State) => void | Promise<void>} render
 */
export function offer(root, render) {
  let state = firstState();
  window.ready = true;
  window.run = async () => {
    const snapshots = [];
    const texts = [];
    for (const change of changes) {
      state = change(state);
      await render(state);
      await pause(30);
      snapshots.push(root.innerHTML);
      texts.push(root.textContent);
      await pause(250);
    }
    const field = root.querySelector('input[name="note"]');
    field.focus();
    field.value = `${field.value} and a glucagonoma`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await pause(100);
    const form = root.querySelector('form');
    const submitted = await new Promise((resolve) => {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        resolve([...new FormData(form)].map(([name, value]) => `${name}=${value}`));
      });
      form.requestSubmit();
    });
    return { snapshots, texts, submitted, errors: [...errors] };
  };
}
