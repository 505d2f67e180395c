import { createApp, h, nextTick, reactive } from 'vue';
import { firstState, offer } from './scenario.js';

const state = reactive(firstState());

const App = () =>
  h('div', [
    h(
      'ul',
      state.items.map(({ id, text }) => h('li', { key: id }, ['Day ', id, ': ', text, '.'])),
    ),
    state.shown ? h('p', ['Finding: ', h('b', state.finding), ' today.']) : null,
    h('p', [state.shown ? 'octreotide is given' : null, ' and ', state.finding]),
    h('form', [
      h('input', { name: 'note', value: state.note, onInput: (event) => (state.note = event.target.value) }),
      h('textarea', { name: 'history' }, 'A glucagonoma on octreotide.'),
    ]),
  ]);

const root = document.querySelector('#root');
createApp({ render: App }).mount(root);
offer(root, async (next) => {
  Object.assign(state, next);
  await nextTick();
});
