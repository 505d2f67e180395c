/** What the background answers, by topic. Failures cross as data; the reader's text goes into no message and no log. */
import type { BackgroundProtocol, Routes } from '@/lookup/messages.ts';
import type { Asker } from '@/platform/messaging.ts';
import type { Engine } from './engine.ts';
import { createPanelRoutes } from './panel-routes.ts';
import { cardRoutes } from './routes/card-routes.ts';
import { cardTextRoutes } from './routes/card-text-routes.ts';
import { choiceRoutes } from './routes/choice-routes.ts';
import { pageRoutes } from './routes/page-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';

export function createRoutes(engine: Engine): Routes<BackgroundProtocol, Asker> {
  return {
    ...pageRoutes(engine),
    ...cardRoutes(engine),
    ...cardTextRoutes(engine),
    ...searchRoutes(engine),
    ...choiceRoutes(),
    ...createPanelRoutes(engine),
  };
}
