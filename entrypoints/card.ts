/** The larger script of a frame: cards and element marks. Injected at the first need, after the words it speaks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LOCALES } from '@/lookup/language.ts';
import { createCardScript } from '@/page/card/session.ts';
import { offerCard, slot } from '@/page/handshake.ts';
import { askBackground } from '@/platform/messaging.ts';

export default defineUnlistedScript(() => {
  const { card, words } = slot();
  if (words === undefined) return;
  card?.destroy();
  const spoken = { ...words, locale: LOCALES[words.language] };
  offerCard(createCardScript(document, { ask: askBackground, now: () => new Date() }, spoken));
});
