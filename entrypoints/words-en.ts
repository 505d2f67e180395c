import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cardEn } from '@/components/strings/en/card.ts';
import { slot } from '@/page/handshake.ts';

export default defineUnlistedScript(() => {
  slot().words = { language: 'en', strings: cardEn };
});
