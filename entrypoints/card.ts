/** The larger script of a frame: cards and element marks. Injected at the first need. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardScript } from '@/page/card/session.ts';
import { offerCard, slot } from '@/page/handshake.ts';
import { askBackground } from '@/platform/messaging.ts';

export default defineUnlistedScript(() => {
  slot().card?.destroy();
  offerCard(createCardScript(document, { ask: askBackground, now: () => new Date() }));
});
