/** Where terms are marked, by the settings. Apart from `sites.ts`: the script in every page is told and needs no list of sites. */
import { sitesOnOf } from './literature-sites.ts';
import type { Settings } from './settings.ts';
import { isListed, isUnder, withSite } from './sites.ts';

type WhereSettings = Pick<Settings, 'scope' | 'sitesOn' | 'sitesOff'>;

/** Whether terms on `site` are marked without being asked for. */
export function isMarked(site: string, where: WhereSettings): boolean {
  if (isListed(site, where.sitesOff)) return false;
  const sitesOn = sitesOnOf(where);
  return sitesOn === null || isListed(site, sitesOn);
}

/** The lists after switching `site` on or off, whatever the scope says of it. */
export function switchSite(where: WhereSettings, site: string, on: boolean): Pick<Settings, 'sitesOn' | 'sitesOff'> {
  const others = where.sitesOn.filter((listed) => !isUnder(site, listed));
  if (!on) return { sitesOn: others, sitesOff: withSite(where.sitesOff, site, false) };
  const sitesOff = withSite(where.sitesOff, site, true);
  const isOn = isMarked(site, { ...where, sitesOff });
  return { sitesOn: isOn ? where.sitesOn : [...others, site], sitesOff };
}
