import { useEffect, useRef } from 'preact/hooks';
import type { Card as CardData } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { Card } from './Card.tsx';
import { Glyph } from './Glyph.tsx';
import { SaveButton } from './SaveButton.tsx';
import { usePageStrings } from './strings/words.ts';

interface OpenedArticleProps {
  card: CardData;
  now: Date;
  /** Where the way back leads. */
  backTo: string;
  onBack: () => void;
  saved: boolean;
  onSave: (key: EntryKey, saved: boolean) => void;
  onOpen: (key: EntryKey) => void;
  onPolicy: () => void;
  /** Shows it in the side panel; absent there, and where there is none. */
  onPanel?: ((key: EntryKey) => void) | undefined;
}

/** An article that was chosen, under a bar with the way back and what can be done with it. Takes the focus. */
export function OpenedArticle(props: OpenedArticleProps) {
  const { card, now, backTo, onBack, saved, onSave, onOpen, onPolicy, onPanel } = props;
  const text = usePageStrings();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  const key = { dictionary: card.dictionary.id, entry: card.entry.id };
  return (
    <div class="popup-opened" ref={place} tabIndex={-1}>
      <div class="bar">
        <button type="button" class="bar-button bar-back" onClick={onBack}>
          <Glyph name="back" />
          {backTo}
        </button>
        {onPanel && (
          <button type="button" class="bar-button" onClick={() => onPanel(key)}>
            <Glyph name="panel" />
            {text.panel.toPanel}
          </button>
        )}
        <SaveButton saved={saved} onChange={(save) => onSave(key, save)} />
      </div>
      <Card
        variant="page"
        entry={card.entry}
        dictionary={card.dictionary}
        now={now}
        related={card.related}
        onOpenEntry={onOpen}
        onPolicy={onPolicy}
      />
    </div>
  );
}
