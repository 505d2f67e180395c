import { DENSITIES } from '@/lookup/settings.ts';
import { Lockable } from '../controls/Lockable.tsx';
import type { PopupProps } from './Popup.tsx';
import { usePageStrings } from '../strings/words.ts';
import { Switch } from '../controls/Switch.tsx';

type PopupFootProps = Pick<
  PopupProps,
  'site' | 'onSite' | 'scope' | 'everywhere' | 'onEverywhere' | 'density' | 'onDensity' | 'onOpenPdf'
>;

/** The switches at hand: this site, everywhere, and how much is marked. */
export function PopupFoot(props: PopupFootProps) {
  const { site, onSite, scope, everywhere, onEverywhere, density, onDensity, onOpenPdf } = props;
  const { popup: text, reader } = usePageStrings();
  const host = site?.host === 'file:' ? text.localFiles : site?.host;
  return (
    <footer class="popup-foot">
      {site !== null && host !== undefined && (
        <Lockable locked={site.locked}>
          <Switch label={text.markSite(host)} on={site.on} onChange={onSite} />
        </Lockable>
      )}
      <Lockable setting="enabled">
        <Switch label={scope === 'all' ? text.markEverywhere : text.marking} on={everywhere} onChange={onEverywhere} />
      </Lockable>
      <div class="popup-foot-last">
        <Lockable setting="density">
          <label class="popup-density">
            <span>{text.density}</span>
            <select
              class="field field-small"
              value={density}
              onChange={({ currentTarget: { value } }) => {
                const chosen = DENSITIES.find((one) => one === value);
                if (chosen !== undefined) onDensity(chosen);
              }}
            >
              {DENSITIES.map((one) => (
                <option key={one} value={one} selected={one === density}>
                  {text.densities[one]}
                </option>
              ))}
            </select>
          </label>
        </Lockable>
        {onOpenPdf !== undefined && (
          <button type="button" class="link" onClick={onOpenPdf}>
            {reader.open}
          </button>
        )}
      </div>
    </footer>
  );
}
