import { useId } from 'preact/hooks';
import { type DictionaryChoices, type InstalledDictionary, isBuiltIn } from '@/lookup/dictionaries.ts';
import type { TermKind } from '@/lookup/model.ts';
import { FileButton } from '../controls/FileButton.tsx';
import { ExternalLink } from '../controls/ExternalLink.tsx';
import { sizeIn } from './sizes.ts';
import { usePageStrings, useWords } from '../strings/words.ts';
import { Switch } from '../controls/Switch.tsx';

const KINDS: readonly TermKind[] = ['preferred', 'exact', 'abbreviation', 'narrow', 'broad', 'related'];

/** What can be done with one dictionary. */
export interface DictionaryActions {
  /** One place up (-1) or down (1). */
  onMove: (dictionary: InstalledDictionary, by: -1 | 1) => void;
  /** Asks its address for a newer version. Called in the turn of the press: a permission may have to be asked for. */
  onUpdate: (dictionary: InstalledDictionary) => void;
  onUpdateFrom: (dictionary: InstalledDictionary, file: File) => void;
  onExport: (dictionary: InstalledDictionary) => void;
  onRollBack: (dictionary: InstalledDictionary) => void;
  onRemove: (dictionary: InstalledDictionary) => void;
}

interface DictionaryDetailsProps extends DictionaryActions {
  dictionary: InstalledDictionary;
  first: boolean;
  last: boolean;
  /** Its date, as shown. */
  updated: string;
  onChange: (change: Partial<Omit<DictionaryChoices, 'order'>>) => void;
}

/** One dictionary: its particulars, which of its names mark, where, and what can be done with it. */
export function DictionaryDetails(props: DictionaryDetailsProps) {
  const { dictionary, updated, onChange } = props;
  const { dictionaries: text } = usePageStrings();
  const { locale } = useWords();
  const id = useId();
  const { info, bytes, marks, locked, onPublicSites, address } = dictionary;
  return (
    <div class="details-fields">
      {locked && <p class="hint">{text.lockedHint}</p>}
      <dl class="facts">
        <Fact name={text.publisher}>{info.publisher}</Fact>
        <Fact name={text.columns.licence}>
          {info.licence !== null && isWeb(info.licence) ? (
            <ExternalLink href={info.licence}>{info.licence}</ExternalLink>
          ) : (
            (info.licence ?? text.notStated)
          )}
        </Fact>
        <Fact name={text.columns.updated}>{updated}</Fact>
        <Fact name={text.columns.size}>{bytes === 0 ? null : sizeIn(locale, bytes)}</Fact>
        <Fact name={text.homepage}>
          {info.homepage !== null && isWeb(info.homepage) && (
            <ExternalLink href={info.homepage}>{info.homepage}</ExternalLink>
          )}
        </Fact>
        <Fact name={text.address}>{address}</Fact>
      </dl>
      <fieldset class="kinds" disabled={locked}>
        <legend>{text.kinds}</legend>
        <div class="kinds-list">
          {KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={marks.includes(kind)}
                onChange={() =>
                  onChange({ marks: marks.includes(kind) ? marks.filter((one) => one !== kind) : [...marks, kind] })
                }
              />
              {text.kind[kind]}
            </label>
          ))}
        </div>
        <p class="hint">{text.kindsHint}</p>
      </fieldset>
      <fieldset disabled={locked}>
        <Switch
          label={text.publicSites}
          on={onPublicSites}
          onChange={(on) => onChange({ onPublicSites: on })}
          describedBy={`${id}-public`}
        />
        <p class="hint" id={`${id}-public`}>
          {text.publicSitesHint}
        </p>
      </fieldset>
      <Buttons {...props} />
    </div>
  );
}

function Buttons({ dictionary, first, last, ...act }: DictionaryDetailsProps) {
  const { dictionaries: text } = usePageStrings();
  const { info, address, previous, locked } = dictionary;
  const ours = !isBuiltIn(info.id) && !locked;
  const button = (label: string, press: () => void, said?: string, off = false) => (
    <button type="button" class="button" aria-label={said} aria-disabled={off} onClick={() => off || press()}>
      {label}
    </button>
  );
  return (
    <div class="buttons">
      {button(text.moveUp, () => act.onMove(dictionary, -1), text.up(info.name), first)}
      {button(text.moveDown, () => act.onMove(dictionary, 1), text.down(info.name), last)}
      {ours && address !== null && button(text.update, () => act.onUpdate(dictionary))}
      {ours && <FileButton label={text.updateFrom} onFile={(file) => act.onUpdateFrom(dictionary, file)} />}
      {button(text.export, () => act.onExport(dictionary))}
      {ours && previous !== null && button(text.rollBack(previous.version), () => act.onRollBack(dictionary))}
      {ours && button(text.remove, () => act.onRemove(dictionary))}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  if (children === null || children === false) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Licences and homepages come from files: only web addresses become links. */
function isWeb(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}
