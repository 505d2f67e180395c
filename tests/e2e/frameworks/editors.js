import { drawSelection, EditorView as CodeMirror, highlightActiveLine, lineNumbers } from '@codemirror/view';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const errors = [];
addEventListener('error', (event) => errors.push(String(event.message)));

const start = document.createElement('div');
start.innerHTML = '<p>Chart note: a glucagonoma on octreotide.</p>';
const prose = new EditorView(document.querySelector('#prose'), {
  state: EditorState.create({ doc: DOMParser.fromSchema(schema).parse(start) }),
});
const code = new CodeMirror({
  doc: 'patient = "glucagonoma"\ndrug = "octreotide"',
  extensions: [lineNumbers(), drawSelection(), highlightActiveLine()],
  parent: document.querySelector('#code'),
});
const chart = document.querySelector('#chart');

window.ready = true;
window.run = async () => {
  for (let i = 0; i < 5; i += 1) {
    prose.dispatch(prose.state.tr.insertText(`octreotide ${i} `, 1));
    code.dispatch({ changes: { from: 0, insert: `# zinc deficiency ${i}\n` } });
    chart.append(`NME and a glucagonoma ${i}. `);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return {
    prose: prose.state.doc.textContent,
    proseDom: prose.dom.innerHTML,
    code: code.state.doc.toString(),
    codeText: code.contentDOM.innerText,
    chart: chart.innerHTML,
    errors,
  };
};
