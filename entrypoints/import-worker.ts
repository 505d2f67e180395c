import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveImports } from '@/platform/dictionaries/import-worker.ts';

/** Started by our own pages as a worker; the store's build lists it beside them. */
export default defineUnlistedScript(() => {
  serveImports(self);
});
