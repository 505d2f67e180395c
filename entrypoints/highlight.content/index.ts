import { defineContentScript } from 'wxt/utils/define-content-script';
import '@/page/painters/looks.css';
import { runFrame } from './frame.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    runFrame(ctx.signal);
  },
});
