/** What the card asks of the browser; given by the entry point, so that nothing here names a browser API. */
import type { BackgroundProtocol } from '@/lookup/messages.ts';

export interface CardServices {
  /** Asks the background; null where it cannot be reached. */
  ask: <K extends keyof BackgroundProtocol>(
    type: K,
    params: BackgroundProtocol[K]['params'],
  ) => Promise<BackgroundProtocol[K]['answer'] | null>;
  now: () => Date;
  /** A card may ask for the side panel; false where the browser opens it for a press in its own buttons only. */
  canOpenPanel: boolean;
  /** Version of the program. */
  program: string;
}
