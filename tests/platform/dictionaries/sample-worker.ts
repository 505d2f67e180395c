/** The import worker as the tests' own server bundles it. */
import { serveImports } from '@/platform/dictionaries/import-worker.ts';

serveImports(self);
