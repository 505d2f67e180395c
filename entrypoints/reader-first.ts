import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startWorkerEarly } from '@/page/pdf/early-worker.ts';
import { trustOwnWorkers } from './own-page/trusted-scripts.ts';

/** The first script of the reader's page: nothing else has been loaded yet. */
export default defineUnlistedScript(() => {
  trustOwnWorkers();
  startWorkerEarly('/pdf/pdf.worker.min.mjs');
});
