import { flushSync, mount } from 'svelte';
import App from './App.svelte';
import { firstState, offer } from './scenario.js';

const state = $state(firstState());
const root = document.querySelector('#root');
mount(App, { target: root, props: { state } });
flushSync();
offer(root, (next) => {
  Object.assign(state, next);
  flushSync();
});
