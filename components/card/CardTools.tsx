import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { REFERENCE_STYLES, type ReferenceStyle } from '@/lookup/copy/reference-text.ts';
import { type DictionaryInfo, type Entry, LIBRARY_ID } from '@/lookup/model.ts';
import { cardAsText, problemReport } from './card-as-text.ts';
import { reveal } from '../controls/reveal.ts';
import { useWords } from '../strings/words.ts';

/** What can be done with an entry beside reading it. Whatever is left out is not offered. */
export interface CardDeeds {
  /** Puts a text on the clipboard; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  /** The references in one style; null where there is none in it. */
  references: (style: ReferenceStyle) => Promise<string | null>;
  /** Whether the entry is among the saved ones. */
  isSaved?: () => Promise<boolean>;
  /** Saves it, or no longer; false where that was not kept. */
  onSave?: (saved: boolean) => Promise<boolean>;
  onPanel?: () => void;
  onPage?: () => void;
  /** Version of the program, for reports. */
  program: string;
}

interface CardToolsProps {
  id: string;
  entry: Entry;
  dictionary: DictionaryInfo;
  now: Date;
  deeds: CardDeeds;
}

/** Proper names, the same in every language. */
const STYLE_NAMES: Record<ReferenceStyle, string> = {
  vancouver: 'Vancouver',
  ama: 'AMA',
  bibtex: 'BibTeX',
  ris: 'RIS',
};

/** Behind "More": where else to open the entry, and everything that can be copied of it. */
export function CardTools({ id, entry, dictionary, now, deeds }: CardToolsProps) {
  const words = useWords();
  const text = words.strings.tools;
  const [said, setSaid] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const styles = stylesOf(entry, dictionary);

  useLayoutEffect(() => {
    // The head scrolls where it is long: what has just been done is said in sight.
    if (said !== '' && line.current !== null) reveal(line.current);
  }, [said]);

  const copy = async (copied: string | null, done: string) => {
    if (copied === null) return setSaid(text.noReferences);
    setSaid((await deeds.copy(copied)) ? done : text.failed);
  };
  return (
    <div class="tools" id={id}>
      {deeds.onPanel && <Tool label={text.panel} onPress={deeds.onPanel} />}
      {deeds.onPage && <Tool label={text.page} onPress={deeds.onPage} />}
      {deeds.isSaved && deeds.onSave && (
        <SaveTool isSaved={deeds.isSaved} onSave={deeds.onSave} onFail={() => setSaid(text.notSaved)} />
      )}
      <Tool
        label={text.copyText}
        onPress={() => void copy(cardAsText(entry, dictionary, now, words), text.copiedText)}
      />
      {styles.length > 0 && (
        <p class="tools-line">
          <span aria-hidden="true">{text.copyReferences}</span>
          {styles.map((style) => (
            <button
              type="button"
              class="link"
              key={style}
              aria-label={text.copyReferencesAs(STYLE_NAMES[style])}
              onClick={() => {
                void deeds.references(style).then((list) => copy(list, text.copiedReferences(STYLE_NAMES[style])));
              }}
            >
              {STYLE_NAMES[style]}
            </button>
          ))}
        </p>
      )}
      <Tool
        label={text.copyReport}
        onPress={() => void copy(problemReport(entry, dictionary, deeds.program, words), text.copiedReport)}
      />
      <p class="tools-said" role="status" ref={line}>
        {said}
      </p>
    </div>
  );
}

function Tool({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button type="button" class="link" onClick={onPress}>
      {label}
    </button>
  );
}

interface SaveToolProps extends Required<Pick<CardDeeds, 'isSaved' | 'onSave'>> {
  onFail: () => void;
}

function SaveTool({ isSaved, onSave, onFail }: SaveToolProps) {
  const text = useWords().strings.tools;
  const [saved, setSaved] = useState<boolean | null>(null);
  useEffect(() => {
    void isSaved().then(setSaved);
  }, []);
  return (
    <button
      type="button"
      class="link"
      aria-pressed={saved === true}
      disabled={saved === null}
      onClick={() => {
        void onSave(!saved).then((kept) => (kept ? setSaved(!saved) : onFail()));
      }}
    >
      {text.save}
      {saved === true && ' ✓'}
    </button>
  );
}

/** An article of another dictionary has its references as they stand; nobody has made the other forms of them. */
function stylesOf({ article }: Entry, { id }: DictionaryInfo): readonly ReferenceStyle[] {
  if (article?.references.some(({ csl }) => csl !== null) !== true) return [];
  return id === LIBRARY_ID ? REFERENCE_STYLES : ['vancouver'];
}
