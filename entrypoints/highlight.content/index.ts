import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({ matches: ['http://*/*', 'https://*/*', 'file:///*'], allFrames: true, runAt: 'document_idle', noScriptStartedPostMessage: true, main(ctx) { console.log('x', ctx.isValid); } });
