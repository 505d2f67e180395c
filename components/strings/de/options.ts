/** What the options say, in German. */
import type { PageStrings } from '../en/pages.ts';

export const optionsDe: PageStrings['options'] = {
  title: 'Einstellungen von Vademecum',
  contents: 'Abschnitte',
  where: 'Wo markiert wird',
  everywhere: 'Begriffe markieren',
  everywhereHint:
    'Aus: Auf keiner Seite wird etwas markiert. Die Suche und das Nachschlagen per Rechtsklick funktionieren weiterhin.',
  openPdfs: 'PDFs immer im Leser von Vademecum öffnen',
  openPdfsHint:
    'Aus: Ein PDF öffnet sich im Betrachter des Browsers, in dem nichts markiert werden kann; Popup und Kontextmenü bieten den Leser an. An: Der Leser hat einen Knopf zurück zum Betrachter des Browsers.',
  sitesOn: 'Websites, die außerdem markiert werden',
  noSitesOn:
    'Noch keine. Der Schalter „Begriffe auf dieser Website markieren“ im Fenster des Symbolleistenknopfs fügt eine hinzu.',
  addSiteOn: 'Eine Website einschalten',
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
  hoverKey: 'Taste, die beim Zeigen gehalten wird',
  hoverKeys: {
    none: { label: 'Keine', hint: 'Eine Karte erscheint, wo der Zeiger ruht.' },
    alt: { label: 'Alt', hint: 'Wahltaste auf dem Mac. Eine Karte erscheint nur, solange die Taste gehalten wird.' },
    ctrl: { label: 'Strg', hint: 'Control auf dem Mac.' },
    shift: { label: 'Umschalttaste', hint: 'Wählt beim Ziehen mit gedrückter Maustaste auch Text aus.' },
  },
  dictionaries: 'Wörterbücher',
  standing: 'Dauerhaft gewählte Bedeutungen',
  noStanding: 'Noch keine. Die Karte eines mehrdeutigen Namens bietet sie unter „Warum diese Bedeutung?“ an.',
  standsFor: (form, name) => `${form}: ${name}`,
  language: 'Sprache',
  languageHint: 'Artikel und Definitionen bleiben in der Sprache, in der sie verfasst sind.',
  languages: { auto: 'Wie der Browser', en: 'English', de: 'Deutsch' },
  shortcuts: 'Tastenkürzel',
  openPopup: 'Das Popup öffnen',
  noKeys: 'keine',
  changeKeys: 'Tasten ändern …',
  shortcutsChrome:
    'In Chrome und Edge: Öffnen Sie chrome://extensions/shortcuts und wählen Sie bei Vademecum die Tasten.',
  shortcutsFirefox:
    'In Firefox: Öffnen Sie about:addons, klicken Sie auf das Zahnrad, dann auf „Tastenkombinationen für Erweiterungen verwalten“, und wählen Sie bei Vademecum die Tasten.',
  privacy: 'Datenschutz',
  privacyText: [
    'Was Sie lesen, bleibt in Ihrem Browser. Der Text einer Seite geht im selben Browser von der Seite an die Erweiterung und sonst nirgendwohin; er wird nicht gespeichert.',
    'Das Netz wird nur genutzt, wenn Sie es veranlassen: indem Sie eine Literaturangabe öffnen oder anderswo suchen.',
    'Ihre Einstellungen, gemerkten Einträge und Wörterbücher werden in diesem Browser aufbewahrt. Es gibt kein Benutzerkonto, keine Nutzungsmessung und keine Werbung.',
  ],
  remember: 'Zuletzt Nachgeschlagenes aufbewahren',
  rememberHint:
    'Was Sie selbst öffnen, steht im Fenster des Symbolleistenknopfs und in der Seitenleiste: nur Namen, nur auf diesem Gerät, nie aus privaten Fenstern. Ausschalten leert die Liste.',
  clearRecent: (count) =>
    count === 0 ? 'Nichts zuletzt nachgeschlagen' : `Zuletzt Nachgeschlagenes löschen (${count})`,
  forget: 'Alles vergessen',
  forgetHint:
    'Löscht Einstellungen, zuletzt Nachgeschlagenes, gemerkte Einträge und importierte Wörterbücher aus diesem Browser.',
  forgetAsk: 'Alles vergessen …',
  forgetSure: 'Das lässt sich nicht rückgängig machen.',
  forgetYes: 'Jetzt alles vergessen',
  cancel: 'Abbrechen',
  forgotten: 'Alles ist vergessen.',
  forgetFailed:
    'Der Browser hat nicht alles freigegeben. Schließen Sie andere Fenster von Vademecum und versuchen Sie es noch einmal.',
  errors: 'Fehlerprotokoll',
  errorsHint:
    'Was unerwartet schiefging, gespeichert in diesem Browser. Es nennt Stellen im Programm, nie, was Sie lesen. Kopieren Sie es, wenn Sie ein Problem melden.',
  noErrors: 'Es ist nichts unerwartet schiefgegangen.',
  copyErrors: 'Protokoll kopieren',
  copiedErrors: 'Kopiert.',
  copyErrorsFailed: 'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn selbst.',
  clearErrors: 'Protokoll leeren',
  about: 'Über Vademecum',
  version: (version) => `Vademecum, Version ${version}`,
  licence: 'Das Programm ist freie Software unter der Apache License 2.0.',
  licences: 'Lizenzen der verwendeten Software',
};
