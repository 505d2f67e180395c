import { useId, useRef, useState } from 'preact/hooks';
import { isListed, readSite, withSite } from '@/lookup/sites.ts';
import { usePageStrings } from '../strings/words.ts';

interface SiteListProps {
  heading: string;
  /** Said while the list is empty. */
  none: string;
  /** Label of the field that adds one. */
  addLabel: string;
  sites: readonly string[];
  /** Those that the organisation has set: they cannot be taken off. */
  fixed?: readonly string[];
  onChange: (change: (sites: readonly string[]) => readonly string[]) => void;
}

/** A list of sites: add one, remove one. */
export function SiteList({ heading, none, addLabel, sites, fixed = [], onChange }: SiteListProps) {
  const { options: text, popup, dictionaries } = usePageStrings();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);

  const add = () => {
    const site = readSite(typed);
    if (site === null) setWrong(text.notASite);
    else if (isListed(site, sites)) setWrong(text.alreadyListed(site));
    else {
      onChange((listed) => withSite(listed, site, false));
      setTyped('');
      setWrong(null);
    }
    input.current?.focus();
  };

  return (
    <div class="sites">
      <h3 id={`${id}-list`}>{heading}</h3>
      {sites.length === 0 ? (
        <p class="hint">{none}</p>
      ) : (
        <ul class="sites-list" role="list" aria-labelledby={`${id}-list`}>
          {sites.map((site) => (
            <li key={site}>
              <span>{site === 'file:' ? popup.localFiles : site}</span>
              {fixed.includes(site) ? (
                <span class="hint">{dictionaries.locked}</span>
              ) : (
                <button
                  type="button"
                  class="link"
                  aria-label={text.removeSaid(site)}
                  onClick={() => {
                    onChange((all) => all.filter((listed) => listed !== site));
                    // The pressed button goes away with its line; focus must not fall to the top of the page.
                    input.current?.focus();
                  }}
                >
                  {text.remove}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <form
        class="sites-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for={`${id}-site`}>{addLabel}</label>
        <div class="sites-add-line">
          <input
            ref={input}
            id={`${id}-site`}
            class="field"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={wrong !== null}
            aria-describedby={`${id}-hint`}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(null);
            }}
          />
          <button type="submit" class="button">
            {text.add}
          </button>
        </div>
        <p id={`${id}-hint`} class={wrong === null ? 'hint' : 'wrong'} role={wrong === null ? undefined : 'alert'}>
          {wrong ?? text.addSiteHint}
        </p>
      </form>
    </div>
  );
}
