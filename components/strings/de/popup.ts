/** What the popup says, in German. */
import { countIn } from '../count.ts';
import type { PageStrings } from '../en/pages.ts';

const count = countIn('de');

export const popupDe: PageStrings['popup'] = {
  search: 'In der Bibliothek suchen',
  results: 'Treffer',
  found: (hits) => (hits === 0 ? 'Nichts gefunden' : count(hits, { one: 'Treffer', other: 'Treffer' })),
  noResults: (query) => `In Ihren Wörterbüchern gibt es nichts zu „${query}“.`,
  searching: 'Suche läuft …',
  back: 'Zurück zu den Treffern',
  backToPage: 'Zurück',
  onThisPage: 'Auf dieser Seite',
  allTerms: (terms) => `Alle ${terms} anzeigen`,
  fewerTerms: 'Weniger anzeigen',
  times: (times) => `${times}-mal`,
  mayMean: 'vielleicht gemeint',
  goTo: (name) => `Auf dieser Seite zu ${name} gehen`,
  reading: 'Diese Seite wird gelesen …',
  stillReading: 'Diese Seite wird noch gelesen …',
  noTerms: 'Auf dieser Seite steht kein Begriff aus Ihren Wörterbüchern.',
  notAsked: 'Seiten dieser Website werden nur markiert, wenn Sie es verlangen.',
  markPage: 'Diese Seite markieren',
  siteIsOff: 'Auf dieser Website ist das Markieren ausgeschaltet.',
  allIsOff: 'Das Markieren ist überall ausgeschaltet.',
  cannotRun: 'Auf dieser Seite lässt der Browser keine Erweiterungen zu. Suchen können Sie hier trotzdem.',
  noAccess:
    'Vademecum hat keinen Zugriff auf diese Seite. Wenn es eine Website ist, erlauben Sie ihn: Klicken Sie in der Symbolleiste auf „Erweiterungen“ (das Puzzleteil), öffnen Sie bei Vademecum das Menü oder das Zahnrad, erlauben Sie diese Website und laden Sie die Seite neu. Suchen können Sie hier trotzdem.',
  notRead:
    'Diese Art von Seite liest Vademecum nicht: Sie ist ein PDF, eine Zeichnung oder eine Datendatei, oder sie wird gerade bearbeitet. Suchen können Sie hier trotzdem.',
  loading: 'Die Bibliothek wird geöffnet …',
  failed:
    'Die Bibliothek ließ sich nicht öffnen. Schließen Sie dieses Fenster und öffnen Sie es erneut; wenn das nicht hilft, starten Sie den Browser neu.',
  searchFailed: 'Die Suche hat nicht geantwortet. Bitte tippen Sie gleich noch einmal.',
  markSite: (host) => `Begriffe auf dieser Website markieren (${host})`,
  localFiles: 'lokale Dateien',
  markEverywhere: 'Begriffe überall markieren',
  marking: 'Markieren ist eingeschaltet',
  density: 'Markiert wird',
  densities: {
    auto: 'wie es der Seite entspricht',
    every: 'jedes Vorkommen',
    section: 'das erste in jedem Abschnitt',
    page: 'das erste auf jeder Seite',
  },
  options: 'Einstellungen',
};
