/** The second script of a frame: draws marks and answers the reader's pointing. Injected where something was found. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createChoices } from '@/page/choices.ts';
import { slot } from '@/page/handshake.ts';
import { createPageMarks } from '@/page/page-marks.ts';
import { createDeferredPainter } from '@/page/painters/deferred.ts';
import { canPaintElements, canPaintNatively } from '@/page/painters/layers.ts';
import { createNativePainter } from '@/page/painters/native.ts';

export default defineUnlistedScript(() => {
  const choices = createChoices();
  slot().marks ??= ({ focusable, loadElements, ...options }) =>
    createPageMarks({
      ...options,
      choices,
      createPainter: (quietly) =>
        (focusable && canPaintElements(options.document)) || !canPaintNatively()
          ? createDeferredPainter(() => loadElements(quietly))
          : createNativePainter(options.document),
    });
});
