import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { firstState, offer } from './scenario.js';

let setState;

function App() {
  const [state, set] = useState(firstState);
  const [note, setNote] = useState(state.note);
  setState = set;
  return h(
    'div',
    null,
    h(
      'ul',
      null,
      state.items.map(({ id, text }) => h('li', { key: id }, 'Day ', id, ': ', text, '.')),
    ),
    state.shown && h('p', null, 'Finding: ', h('b', null, state.finding), ' today.'),
    h('p', null, state.shown ? 'octreotide is given' : null, ' and ', state.finding),
    h(
      'form',
      null,
      h('input', { name: 'note', value: note, onInput: (event) => setNote(event.target.value), onChange: () => {} }),
      h('textarea', { name: 'history', defaultValue: 'A glucagonoma on octreotide.' }),
    ),
  );
}

const root = document.querySelector('#root');
const app = createRoot(root);
flushSync(() => app.render(h(App)));
offer(root, (state) => flushSync(() => setState(state)));
