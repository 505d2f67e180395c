/** What entries on our own pages ask of the background. */
import type { EntryServices } from '@/components/card/WholeEntry.tsx';
import { deedsOf, termsOf } from '@/page/card/deeds.ts';
import { version } from '@/platform/about.ts';
import { askBackground } from '@/platform/messaging.ts';

const services = { ask: askBackground, program: version() };

export const entryServices: EntryServices = {
  terms: (key) => termsOf(key, services),
  deeds: (key) => deedsOf(key, services),
};
