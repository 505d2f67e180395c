import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { firstState, offer } from './scenario.js';

const root = document.querySelector('#root');

const view = (state) => html`
  <div>
    <ul>
      ${repeat(
        state.items,
        ({ id }) => id,
        ({ id, text }) => html`<li>Day ${id}: ${text}.</li>`,
      )}
    </ul>
    ${state.shown ? html`<p>Finding: <b>${state.finding}</b> today.</p>` : null}
    <p>${state.shown ? 'octreotide is given' : null} and ${state.finding}</p>
    <form>
      <input name="note" value=${state.note} />
      <textarea name="history">A glucagonoma on octreotide.</textarea>
    </form>
  </div>
`;

render(view(firstState()), root);
offer(root, (state) => {
  render(view(state), root);
});
