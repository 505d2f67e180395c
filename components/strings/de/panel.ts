/** What the side panel says, and what popup and panel share, in German. */
import { countIn } from '../count.ts';
import type { PageStrings } from '../en/pages.ts';

const count = countIn('de');

export const panelDe: PageStrings['panel'] = {
  what: 'Was die Seitenleiste zeigt',
  parts: { page: 'Auf dieser Seite', recent: 'Zuletzt', saved: 'Gemerkt' },
  toPanel: 'Seitenleiste',
  open: 'Seitenleiste öffnen',
};

export const keptDe: PageStrings['kept'] = {
  recent: 'Zuletzt nachgeschlagen',
  noRecent: 'Noch nichts nachgeschlagen. Was Sie selbst öffnen, steht hier, nur auf diesem Gerät.',
  recentOff:
    'Was Sie nachschlagen, wird nicht aufbewahrt. Das lässt sich in den Einstellungen unter „Datenschutz“ ändern.',
  clear: 'Zuletzt Nachgeschlagenes löschen',
  clearShort: 'Löschen',
  save: 'Merken',
  isSaved: 'Gemerkt',
  noSaved: 'Noch nichts gemerkt. „Merken“ steht über jedem Artikel, den Sie öffnen.',
  remove: (name) => `${name} von der Liste nehmen`,
  noRoom:
    'Das konnte nicht aufbewahrt werden: Auf dem Datenträger ist kein Platz mehr, oder der Browser erlaubt nicht mehr. Schaffen Sie Platz und versuchen Sie es noch einmal. Alles zuvor Aufbewahrte ist noch da.',
  notKept:
    'Das konnte nicht aufbewahrt werden: Der Speicher des Browsers hat versagt. Versuchen Sie es noch einmal; hilft das nicht, starten Sie den Browser neu. Alles zuvor Aufbewahrte ist noch da.',
  understood: 'Schließen',
};

export const glossaryDe: PageStrings['glossary'] = {
  terms: (terms) => `${count(terms, { one: 'Begriff', other: 'Begriffe' })} in der Reihenfolge ihres Auftretens`,
  position: (position, of) => `${position} von ${of}`,
  next: 'Nächster Begriff auf der Seite',
  previous: 'Voriger Begriff auf der Seite',
  nextOf: (name) => `Nächstes Vorkommen von ${name}`,
  previousOf: (name) => `Voriges Vorkommen von ${name}`,
  export: 'Exportieren',
  formats: { markdown: 'Markdown (Text)', csv: 'CSV, für Tabellen', anki: 'Anki-Text, für Lernkarten' },
  heading: (title) => (title === null ? 'Begriffe einer Seite' : `Begriffe aus „${title}“`),
  made: (date, version) => `Erstellt mit Vademecum ${version} am ${date}.`,
  alsoCalled: 'Auch:',
  times: (times) => `${times}-mal auf der Seite`,
  withheld: 'Der Text nennt eine Menge und wird nicht exportiert: Lesen Sie ihn im Artikel, mit seinen Anmerkungen.',
  noText: 'Das Wörterbuch nennt den Namen ohne Definition.',
  from: (dictionary, version) => `${dictionary}, Fassung ${version}`,
  definitionFrom: (sources) => `Definition aus ${sources}`,
  review: {
    imported: 'hier nicht geprüft',
    own: 'nicht klinisch geprüft',
    ownApproved: 'klinisch geprüft',
    wording: 'Fassung nicht klinisch geprüft',
    wordingApproved: 'Fassung klinisch geprüft',
  },
  columns: {
    term: 'Begriff',
    otherNames: 'Weitere Namen',
    text: 'Zusammenfassung oder Definition',
    count: 'Vorkommen auf der Seite',
    review: 'Prüfung',
    dictionary: 'Wörterbuch',
    version: 'Fassung',
    licence: 'Lizenz',
  },
};
