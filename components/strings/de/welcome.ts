/** What the first page after the installation says, and how the options ask the same, in German. */
import type { PageStrings } from '../en/pages.ts';

export const welcomeDe: PageStrings['welcome'] = {
  title: 'Begriffe dort nachschlagen, wo Sie sie lesen',
  documentTitle: 'Willkommen bei Vademecum',
  lead: 'Vademecum unterstreicht unauffällig die medizinischen Begriffe, die es kennt, und erklärt sie mit Quellen. Nichts, was Sie lesen, verlässt den Browser.',
  skip: 'Überspringen',
  tryIt: 'Ausprobieren',
  tryItHow: 'Lassen Sie den Zeiger auf einem unterstrichenen Begriff ruhen, oder tippen Sie ihn an.',
  showCard: 'Die Karte des nächsten Begriffs zeigen',
  tryItMore:
    'Auf jeder Seite: Wählen Sie ein Wort aus, klicken Sie mit der rechten Maustaste und dann auf „nachschlagen“. Der Knopf in der Symbolleiste nennt die Begriffe der Seite und durchsucht die Bibliothek.',
  where: 'Wählen, wo markiert wird',
  permissions:
    'Der Browser sagt, Vademecum könne Daten auf allen Websites lesen und ändern. Es liest die Seite vor Ihnen, um ihre Begriffe zu finden, und zeichnet Linien darunter. Es sendet nichts. In den Einstellungen des Browsers können Sie es auf einzelne Websites beschränken.',
  more: 'Eigene Wörterbücher hinzufügen',
  moreHow:
    'Die mitgelieferte Bibliothek ist klein. Ontologien wie MONDO oder die Human Phenotype Ontology, MeSH oder eine eigene Liste als CSV lassen sich jederzeit als Datei hinzufügen.',
  toDictionaries: 'Zu den Wörterbüchern',
  done: 'Fertig',
};

export const scopeDe: PageStrings['scope'] = {
  legend: 'Wo Begriffe markiert werden',
  scopes: {
    all: { label: 'Auf allen Websites', hint: 'Außer auf denen, die Sie ausschalten.' },
    literature: {
      label: 'Auf Websites mit medizinischer Literatur',
      hint: 'Zeitschriften, Verzeichnisse, Leitlinien und Studienregister; und Websites, die Sie hinzufügen.',
    },
    asked: {
      label: 'Nur auf Verlangen',
      hint: 'Klicken Sie im Fenster des Symbolleistenknopfs auf „Diese Seite markieren“. Websites, die Sie hinzufügen, werden immer markiert.',
    },
  },
  noAccess:
    'Der Browser lässt Vademecum zurzeit keine Websites lesen. Ohne diese Erlaubnis kann nichts markiert werden.',
  noAccessToSome: 'Der Browser lässt Vademecum zurzeit nicht alle diese Websites lesen.',
  allow: 'Den Browser fragen lassen …',
  literatureList: (sites) => `Die ${sites} Websites mit medizinischer Literatur`,
};
