import { useContext, useId } from 'preact/hooks';
import { LITERATURE_SITES } from '@/lookup/literature-sites.ts';
import { Lockable, PolicyContext } from '../controls/Lockable.tsx';
import type { OptionsProps } from './Options.tsx';
import { Part } from './Part.tsx';
import { ScopeChoice } from './ScopeChoice.tsx';
import { SiteList } from './SiteList.tsx';
import { usePageStrings } from '../strings/words.ts';
import { Switch } from '../controls/Switch.tsx';

type OptionsWhereProps = Pick<OptionsProps, 'settings' | 'onChange' | 'access' | 'onAskAccess'>;

/** Where terms are marked: at all, on which sites, and the exceptions. */
export function OptionsWhere({ settings, onChange, access, onAskAccess }: OptionsWhereProps) {
  const { options: text, scope } = usePageStrings();
  const hint = useId();
  const pdfsHint = useId();
  const { sitesBarred } = useContext(PolicyContext);
  return (
    <Part name="where" heading={text.where}>
      <Lockable setting="enabled">
        <Switch
          label={text.everywhere}
          on={settings.enabled}
          onChange={(enabled) => onChange(() => ({ enabled }))}
          describedBy={hint}
        />
      </Lockable>
      <p class="hint" id={hint}>
        {text.everywhereHint}
      </p>
      <Lockable setting="openPdfs">
        <Switch
          label={text.openPdfs}
          on={settings.openPdfs}
          onChange={(openPdfs) => onChange(() => ({ openPdfs }))}
          describedBy={pdfsHint}
        />
      </Lockable>
      <p class="hint" id={pdfsHint}>
        {text.openPdfsHint}
      </p>
      <ScopeChoice
        scope={settings.scope}
        onChange={(chosen) => onChange(() => ({ scope: chosen }))}
        access={access}
        onAskAccess={onAskAccess}
      />
      {settings.scope === 'literature' && (
        <details class="literature">
          <summary class="link">{scope.literatureList(LITERATURE_SITES.length)}</summary>
          <p>{LITERATURE_SITES.join(', ')}</p>
        </details>
      )}
      {settings.scope !== 'all' && (
        <Lockable setting="sitesOn">
          <SiteList
            heading={text.sitesOn}
            none={text.noSitesOn}
            addLabel={text.addSiteOn}
            sites={settings.sitesOn}
            onChange={(change) => onChange(({ sitesOn }) => ({ sitesOn: change(sitesOn) }))}
          />
        </Lockable>
      )}
      <Lockable setting="sitesOff">
        <SiteList
          heading={text.sitesOff}
          none={text.noSites}
          addLabel={text.addSite}
          sites={settings.sitesOff}
          fixed={sitesBarred}
          onChange={(change) => onChange(({ sitesOff }) => ({ sitesOff: change(sitesOff) }))}
        />
      </Lockable>
    </Part>
  );
}
