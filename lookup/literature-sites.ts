/**
 * Sites where medical literature is read: what "literature sites" means in the settings. Each group says why it is here. A
 * listed name covers its subdomains, `www.` among them. Hosts that mostly serve something else (search engines, news, shops) are left out, however
 * much medicine they hold: whoever wants them adds them.
 */
import type { Settings } from './settings.ts';

const GROUPS: readonly { reason: string; sites: readonly string[] }[] = [
  {
    reason: 'Indexes and archives of published papers, with their abstracts or full text.',
    sites: [
      'ncbi.nlm.nih.gov',
      'europepmc.org',
      'semanticscholar.org',
      'jstage.jst.go.jp',
      'scielo.br',
      'cochranelibrary.com',
    ],
  },
  {
    reason: 'Preprint servers of medicine and biology.',
    sites: ['medrxiv.org', 'biorxiv.org', 'preprints.org', 'researchsquare.com'],
  },
  {
    reason: 'General medical journals.',
    sites: ['nejm.org', 'thelancet.com', 'jamanetwork.com', 'bmj.com', 'acpjournals.org', 'cmaj.ca'],
  },
  {
    reason: 'Publishers of medical and life-science journals and textbooks.',
    sites: [
      'sciencedirect.com',
      'link.springer.com',
      'nature.com',
      'onlinelibrary.wiley.com',
      'academic.oup.com',
      'cambridge.org',
      'tandfonline.com',
      'journals.sagepub.com',
      'karger.com',
      'thieme-connect.com',
      'thieme-connect.de',
      'journals.lww.com',
      'science.org',
      'cell.com',
      'pnas.org',
      'journals.plos.org',
      'frontiersin.org',
      'mdpi.com',
      'biomedcentral.com',
      'elifesciences.org',
      'peerj.com',
      'hindawi.com',
      'dovepress.com',
      'spandidos-publications.com',
      'wjgnet.com',
      'cureus.com',
      'jmir.org',
    ],
  },
  {
    reason: 'Journals of medical societies on sites of their own.',
    sites: [
      'ahajournals.org',
      'jacc.org',
      'ascopubs.org',
      'ashpublications.org',
      'aacrjournals.org',
      'diabetesjournals.org',
      'atsjournals.org',
      'publications.ersnet.org',
      'gastrojournal.org',
      'jaad.org',
      'neurology.org',
      'pubs.rsna.org',
      'aafp.org',
    ],
  },
  {
    reason: 'Guidelines and reference works that clinicians look things up in.',
    sites: [
      'nice.org.uk',
      'awmf.org',
      'uptodate.com',
      'msdmanuals.com',
      'merckmanuals.com',
      'orpha.net',
      'omim.org',
      'emedicine.medscape.com',
      'dermnetnz.org',
      'radiopaedia.org',
      'cancer.gov',
      'medlineplus.gov',
    ],
  },
  {
    reason: 'Registers of clinical trials, and the regulators’ own assessments of medicines.',
    sites: [
      'clinicaltrials.gov',
      'clinicaltrialsregister.eu',
      'euclinicaltrials.eu',
      'trialsearch.who.int',
      'ema.europa.eu',
      'accessdata.fda.gov',
      'dailymed.nlm.nih.gov',
    ],
  },
];

export const LITERATURE_SITES: readonly string[] = GROUPS.flatMap(({ sites }) => sites);

/** The sites that are marked without being asked for, besides those switched off; null: all. */
export function sitesOnOf({ scope, sitesOn }: Pick<Settings, 'scope' | 'sitesOn'>): readonly string[] | null {
  if (scope === 'all') return null;
  return scope === 'literature' ? [...sitesOn, ...LITERATURE_SITES] : sitesOn;
}
