import type { SpellingRule } from './rule.ts';

/**
 * British to American, by the word parts that carry the difference. Listed, not guessed: a rule for every ae, oe or our would
 * change poet, coexist and course.
 */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/haem/g, 'hem'],
  [/aemi/g, 'emi'],
  [/anaes/g, 'anes'],
  [/isch?aem/g, 'ischem'],
  [/paed/g, 'ped'],
  [/gynaec/g, 'gynec'],
  [/caec/g, 'cec'],
  [/faec/g, 'fec'],
  [/caesar/g, 'cesar'],
  [/caesium/g, 'cesium'],
  [/aetiol/g, 'etiol'],
  [/naev/g, 'nev'],
  [/taenia/g, 'tenia'],
  [/chimaer/g, 'chimer'],
  [/synaer/g, 'syner'],
  [/palaeo/g, 'paleo'],
  [/archaeo/g, 'archeo'],
  [/praecox/g, 'precox'],
  [/oedem/g, 'edem'],
  [/oesoph/g, 'esoph'],
  [/oestr/g, 'estr'],

  [/foet/g, 'fet'],
  [/rrhoe/g, 'rrhe'],
  [/pnoe/g, 'pne'],
  [/coeli/g, 'celi'],
  [/coelom/g, 'celom'],
  [/amoeb/g, 'ameb'],
  [/homoeo/g, 'homeo'],
  [/manoeuv(?:re|er)/g, 'maneuver'],
  [/phoeo/g, 'pheo'],
  [/phaeo/g, 'pheo'],
  [/tumour/g, 'tumor'],
  [/(col|lab|od|hum|vap|fav|flav|hon|rum|rig)our/g, '$1or'],
  [/(behavi|neighb|harb)our/g, '$1or'],
  [/sulph/g, 'sulf'],
  [/leuc(?=o[^n]|aem|em)/g, 'leuk'],
  [/mould/g, 'mold'],
  [/aluminium/g, 'aluminum'],
  [/sceptic(?=al|ism|$)/g, 'skeptic'],
  [/^grey/g, 'gray'],
  [/program(?:me)(?=s?$|d$|r)/g, 'program'],
  [/([a-z]{2}(?:log|atalog))ue(?=s?$)/g, '$1'],
  [/(fib|cent|lit|met|tit|goit|calib|lust|och)re(?=s?$)/g, '$1er'],
  [/([a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)/g, '$1iz'],
  [/lys(?=(?:e|ed|ing|er|ers)$)/g, 'lyz'],
  [/(label|counsel|signal|model|channel|level|travel|tunnel|fuel|marshal)l(?=ed|ing|er)/g, '$1'],
  [/^(def|off|lic)ence/g, '$1ense'],
  [/^fulfil(?=s?$|ment)/g, 'fulfill'],
];

/** Any of them: most words hold none, and one look tells. */
const ANY_PART = new RegExp(PARTS.map(([part]) => part.source).join('|'));

const DISK = /^dis[ck]s?$/;

/** tumour, oedema, anaemia, haem-, oestro-, -ise, leuc-: one norm for both sides of the Atlantic. */
export const britishSpelling: SpellingRule = {
  name: 'British or American spelling',
  languages: ['en'],
  norm(word) {
    // Letters only: keys of words with digits know no spelling rule.
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
    if (DISK.test(word)) return word.replace('c', 'k');
    if (!ANY_PART.test(word)) return word;
    let norm = word;
    for (const [part, american] of PARTS) norm = norm.replace(part, american);
    return norm;
  },
};
