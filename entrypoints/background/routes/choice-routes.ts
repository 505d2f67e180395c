/** What the reader chooses from a page, and our own pages opened for it. */
import type { BackgroundProtocol, Routes } from '@/lookup/messages.ts';
import { ok } from '@/lookup/result.ts';
import type { Asker } from '@/platform/messaging.ts';
import { openArticle, openOptions, openPolicy } from '@/platform/pages.ts';
import { changeSettings } from '@/platform/settings.ts';

type Choices = Pick<Routes<BackgroundProtocol, Asker>, 'sense.always' | 'open.page'>;

export function choiceRoutes(): Choices {
  return {
    async 'sense.always'({ surface, sense }) {
      await changeSettings(({ always }) => {
        const { [surface]: _, ...others } = always;
        return { always: sense === null ? others : { ...others, [surface]: sense } };
      });
      return ok(null);
    },
    async 'open.page'(request) {
      if (request.page === 'policy') await openPolicy();
      else if (request.page === 'options') await openOptions();
      else await openArticle(request.key);
      return ok(null);
    },
  };
}
