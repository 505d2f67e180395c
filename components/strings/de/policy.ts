/** Vademecum's editorial policy, in German: the same claims as the English text, part by part. */
import type { PolicyPart } from '../en/policy.ts';

export const policyDe: readonly PolicyPart[] = [
  {
    heading: 'Was die Artikel sind',
    paragraphs: [
      'Ein Artikel der Vademecum-Bibliothek gibt einen einzelnen Quellartikel in unseren eigenen Sätzen wieder oder ist von uns nach der Literatur verfasst. Eine Wiedergabe sagt, was ihre Quelle sagt. Sie fügt nichts Eigenes hinzu und soll nichts klinisch Wichtiges auslassen; wo uns die Quelle zweifelhaft, unvollständig oder überholt erscheint, sagen wir das in einer Anmerkung der Redaktion und lassen den wiedergegebenen Text, wie er ist.',
      'Jeder Artikel nennt seine Quelle, verlinkt sie und gibt an, wann sie zuletzt aktualisiert wurde. Liegt dieses Datum mehr als 24 Monate zurück, steht im Kopf der Karte eine Warnung.',
    ],
  },
  {
    heading: 'Zwei getrennte Prüfvermerke',
    paragraphs: [
      'Die Prüfung der Quelle und die Prüfung unserer Fassung sind zweierlei, und kein Artikel vermischt sie. Das erste ist, was die Quelle von sich selbst sagt: ihr Stand, wer sie geprüft hat, so wie die Quelle es nennt, und wann. Wir geben diese Angabe weiter; wir waren nicht dabei. Das zweite ist, was mit unserem eigenen Text geschehen ist.',
      'Unser eigener Text beginnt als Entwurf. Eingereicht ist er, wenn er einer Ärztin oder einem Arzt zur Prüfung übergeben wurde; in Prüfung, während eine namentlich genannte klinisch tätige Person ihn liest; freigegeben, wenn diese Person genau diese Fassung freigegeben hat. Die Freigabe wird mit Name, Datum und einem Fingerabdruck des Textes festgehalten: Jede spätere Änderung am Text hebt sie auf.',
      'Bis dahin heißt es bei einem Artikel „nicht klinisch geprüft“. Derzeit ist keine Fassung in der Bibliothek freigegeben, und es wird niemand als Prüferin oder Prüfer genannt, weil es niemanden gibt.',
    ],
  },
  {
    heading: 'Literaturangaben',
    paragraphs: [
      'Jede Aussage trägt ihre Literaturangaben, ausgenommen der eigene Rat der Redaktion in einer Anmerkung der Redaktion. Die Literatur ist in der Reihenfolge des ersten Auftretens nummeriert; das Verzeichnis nennt auch die Nummern der Quelle. Ein Link zu DOI, PubMed, PMC oder einem Verlag steht nur dort, wo diese Kennung überprüft ist; sonst sucht der Link in PubMed nach dem genauen Titel.',
      '„Steht in der Quelle ohne Beleg“ kennzeichnet eine Aussage, die in der Quelle unbelegt bleibt. „Von der Quelle so zitiert; in der zitierten Arbeit nicht bestätigt“ kennzeichnet ein Zitat, das wir nicht bestätigen konnten. Eine Literaturangabe, die die Quelle zitiert, aber nicht aufführt, wird als fehlend angezeigt oder, wo sie am Text zu erkennen war, als von uns ermittelt. Eine Leitlinie, deren Ausgabe älter als fünf Jahre ist, wird neben ihrer Literaturangabe als solche benannt.',
    ],
  },
  {
    heading: 'Dosierungen',
    paragraphs: [
      'Dosierungen und Stärken stehen nur in den Abschnitten zur Behandlung und in weiteren Abschnitten, und zwar als Angabe der Quelle, nie in einer Zusammenfassung oder einem Suchtreffer. Sie bleiben genau so, wie sie geschrieben sind, und werden nie umformatiert oder umgerechnet. „Micrograms“ wird ausgeschrieben. Wo eine Dosierung einen Warnhinweis braucht, steht die Anmerkung der Redaktion im selben Absatz und wird überallhin mitgenommen, wohin der Absatz kopiert wird.',
      'Keine Dosierung hier ist eine Empfehlung. Prüfen Sie jede anhand eines aktuellen Arzneiverzeichnisses und gemeinsam mit einer Fachärztin oder einem Facharzt, bevor sie verabreicht wird.',
    ],
  },
  {
    heading: 'Anmerkungen der Redaktion',
    paragraphs: [
      'Anmerkungen der Redaktion stammen von uns und sind sichtbar vom wiedergegebenen Text getrennt. Sie sagen, was die Quelle nicht sagt: dass eine Untersuchung überholt ist, dass eine Literaturangabe fehlt, dass eine Aussage umstritten ist. Stützen sie sich auf eine Arbeit, so zitieren sie diese. Sie gehören zu unserer eigenen Fassung; deren Prüfvermerk gilt also auch für sie.',
    ],
  },
  {
    heading: 'Importierte Wörterbücher',
    paragraphs: [
      'Wörterbücher, die Sie importieren, werden so angezeigt, wie sie veröffentlicht wurden, mit Name und Version. In Vademecum hat niemand ihre Einträge geprüft.',
    ],
  },
  {
    heading: 'Welche Bedeutung angezeigt wird',
    paragraphs: [
      'Kurze Namen bedeuten oft mehreres. Ein kurzer oder mehrdeutiger Name wird nur markiert, wenn die Seite selbst die Bedeutung stützt: weil sie den Namen definiert oder weil sie vom selben Gegenstand handelt. Die Karte sagt, was davon zutrifft, nennt eine unsichere Bedeutung unsicher und bietet die anderen an. Sie kann sich trotzdem irren: Es entscheidet die Seite, nicht die Markierung.',
    ],
  },
  {
    heading: 'Wie Sie einen Fehler melden',
    paragraphs: [
      'Melden Sie Fehler dort, wo Sie Vademecum erhalten haben: auf der Supportseite des Add-on-Stores oder im Issue-Tracker des Projekts. Nennen Sie den Eintrag und die Version des Wörterbuchs, die beide am Ende der Karte stehen, und schreiben Sie, was falsch ist und was die Berichtigung stützt. Bitte senden Sie keine Patientendaten.',
      'Ein Fehler, der Patientinnen oder Patienten schaden könnte, geht allem anderen vor: Die Aussage wird berichtigt oder herausgenommen, bis das möglich ist.',
    ],
  },
];
