/** What the options say, in German. */
import type { PageStrings } from '../en/pages.ts';

export const optionsDe: PageStrings['options'] = {
  title: 'Einstellungen von Vademecum',
  where: 'Wo markiert wird',
  everywhere: 'Begriffe überall markieren',
  everywhereHint:
    'Aus: Auf keiner Seite wird etwas markiert. Die Suche und das Nachschlagen per Rechtsklick funktionieren weiterhin.',
  openPdfs: 'PDFs immer im Leser von Vademecum öffnen',
  openPdfsHint:
    'Aus: Ein PDF öffnet sich im Betrachter des Browsers, in dem nichts markiert werden kann; Popup und Kontextmenü bieten den Leser an. An: Der Leser hat einen Knopf zurück zum Betrachter des Browsers.',
  sitesOff: 'Websites, auf denen nichts markiert wird',
  noSites: 'Keine Website ist ausgeschaltet.',
  addSite: 'Eine Website ausschalten',
  addSiteHint: 'Ein Hostname wie example.org, mit allen Subdomains.',
  add: 'Hinzufügen',
  remove: 'Entfernen',
  removeSaid: (site) => `${site} entfernen`,
  notASite: 'Das ist keine Website. Geben Sie einen Hostnamen wie example.org ein, oder fügen Sie eine Adresse ein.',
  alreadyListed: (site) => `${site} ist in der Liste bereits enthalten.`,
  looks: 'Aussehen und Verhalten',
  marks: 'Wie Begriffe markiert werden',
  native: 'Vom Browser gezeichnet',
  nativeHint: 'Auf der Seite wird nichts verändert. Für die meisten das Beste.',
  focusable: 'Markierungen mit Fokus',
  focusableHint:
    'Mit der Tabulatortaste und mit Screenreadern erreichbar. Fügt der Seite Elemente hinzu, was manche Websites stören kann.',
  density: 'Welche Vorkommen markiert werden',
  densities: {
    auto: {
      label: 'Wie es der Seite entspricht',
      hint: 'Jedes Vorkommen; auf Seiten mit mehr als 300 das erste in jedem Abschnitt.',
    },
    every: {
      label: 'Jedes Vorkommen',
      hint: 'Lange Listen von Begriffen lassen sich dann langsamer scrollen und ändern.',
    },
    section: { label: 'Das erste in jedem Abschnitt', hint: 'Abschnitte beginnen bei Überschriften.' },
    page: { label: 'Das erste auf jeder Seite', hint: 'Am unauffälligsten.' },
  },
  drafts: 'Auch Einträge markieren und finden, die niemand freigegeben hat',
  draftsHint:
    'Aus: nur Einträge, deren Quelle oder Fassung freigegeben wurde. Jede Karte sagt, was geprüft wurde und was nicht.',
  restDelay: 'Verweildauer, bis eine Karte erscheint, in Millisekunden',
  restDelayHint: (min, max) => `Wie lange der Zeiger zuvor auf einer Markierung ruht: ${min} bis ${max}.`,
  restDelayWrong: (min, max) => `Geben Sie eine ganze Zahl von ${min} bis ${max} ein.`,
  dictionaries: 'Wörterbücher',
  standing: 'Dauerhaft gewählte Bedeutungen',
  noStanding: 'Noch keine. Die Karte eines mehrdeutigen Namens bietet sie unter „Warum diese Bedeutung?“ an.',
  standsFor: (form, name) => `${form}: ${name}`,
  language: 'Sprache',
  languageHint: 'Artikel und Definitionen bleiben in der Sprache, in der sie verfasst sind.',
  languages: { auto: 'Wie der Browser', en: 'English', de: 'Deutsch' },
  shortcuts: 'Tastenkürzel',
  shortcutsChrome:
    'In Chrome und Edge: Öffnen Sie chrome://extensions/shortcuts und wählen Sie bei Vademecum die Tasten.',
  shortcutsFirefox:
    'In Firefox: Öffnen Sie about:addons, klicken Sie auf das Zahnrad, dann auf „Tastenkombinationen für Erweiterungen verwalten“, und wählen Sie bei Vademecum die Tasten.',
  privacy: 'Datenschutz',
  privacyText: [
    'Was Sie lesen, bleibt in Ihrem Browser. Der Text einer Seite geht im selben Browser von der Seite an die Erweiterung und sonst nirgendwohin; er wird nicht gespeichert.',
    'Das Netz wird nur genutzt, wenn Sie es veranlassen: indem Sie eine Literaturangabe öffnen oder anderswo suchen.',
    'Ihre Einstellungen werden in diesem Browser aufbewahrt. Es gibt kein Benutzerkonto, keine Nutzungsmessung und keine Werbung.',
  ],
  about: 'Über Vademecum',
  version: (version) => `Vademecum, Version ${version}`,
  licence: 'Das Programm ist freie Software unter der Apache License 2.0.',
};
