import { useId, useRef, useState } from 'preact/hooks';
import { WELL_KNOWN } from '@/lookup/well-known.ts';
import { ExternalLink } from '../controls/ExternalLink.tsx';
import { FileButton } from '../controls/FileButton.tsx';
import { usePageStrings } from '../strings/words.ts';

interface DictionaryImportProps {
  onFile: (file: File) => void;
  /** Called in the turn of the press: a permission may have to be asked for. */
  onAddress: (address: string) => void;
}

/** The ways in: a file, an address, or one of the well-known ontologies. */
export function DictionaryImport({ onFile, onAddress }: DictionaryImportProps) {
  const { dictionaries: text } = usePageStrings();
  const id = useId();
  return (
    <div class="import">
      <h3>{text.importHeading}</h3>
      <div>
        <FileButton label={text.importFile} onFile={onFile} describedBy={`${id}-hint`} main />
        <p class="hint" id={`${id}-hint`}>
          {text.importHint}
        </p>
      </div>
      <AddressField onAddress={onAddress} />
      <section aria-labelledby={`${id}-known`}>
        <h3 id={`${id}-known`}>{text.wellKnown}</h3>
        <p class="hint">{text.wellKnownHint}</p>
        <ul class="known" role="list">
          {WELL_KNOWN.map(({ name, publisher, licence, homepage, address, megabytes }) => (
            <li key={address}>
              <div>
                <ExternalLink href={homepage}>{name}</ExternalLink>
                <p class="hint">
                  {[publisher, licence, ...(megabytes === null ? [] : [text.about(megabytes)])].join(' · ')}
                </p>
                <p class="hint address">{address}</p>
              </div>
              <button type="button" class="button" aria-label={text.getSaid(name)} onClick={() => onAddress(address)}>
                {text.fetch}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function AddressField({ onAddress }: Pick<DictionaryImportProps, 'onAddress'>) {
  const { dictionaries: text } = usePageStrings();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="sites-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const address = typed.trim();
        const right = /^https?:\/\//i.test(address) && URL.canParse(address);
        setWrong(!right);
        if (right) onAddress(address);
        else input.current?.focus();
      }}
    >
      <label for={id}>{text.byAddress}</label>
      <div class="sites-add-line">
        <input
          ref={input}
          id={id}
          class="field"
          type="url"
          inputMode="url"
          placeholder="https://"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : `${id}-hint`}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="button">
          {text.fetch}
        </button>
      </div>
      {wrong && (
        <p class="wrong" id={`${id}-wrong`} role="alert">
          {text.notAnAddress}
        </p>
      )}
      <p class="hint" id={`${id}-hint`}>
        {text.addressHint}
      </p>
    </form>
  );
}
