import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardDe } from '@/components/strings/de/card.ts';
import { slot } from '@/page/handshake.ts';

export default defineUnlistedScript(() => {
  slot().words = { language: 'de', strings: cardDe };
});
