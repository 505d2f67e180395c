/** The larger script of a frame: cards and element marks. Injected at the first need, after the words it speaks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LOCALES } from '@/lookup/language.ts';
import { createCardScript } from '@/page/card/session.ts';
import { slot } from '@/page/handshake.ts';
import { askBackground } from '@/platform/messaging.ts';
import { programVersion } from '@/platform/native.ts';

export default defineUnlistedScript(() => {
  const { card, words } = slot();
  if (words === undefined) return;
  card?.destroy();
  const services = {
    ask: askBackground,
    now: () => new Date(),
    // Firefox opens its sidebar only for a press in the browser's own buttons.
    canOpenPanel: !import.meta.env.FIREFOX,
    program: programVersion(),
  };
  const spoken = { ...words, locale: LOCALES[words.language] };
  slot().card = createCardScript(document, services, spoken);
});
