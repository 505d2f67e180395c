/** What the reader says, in German. */
import { countIn } from '../count.ts';
import type { PageStrings } from '../en/pages.ts';

const count = countIn('de');

export const readerDe: PageStrings['reader'] = {
  title: 'Vademecum-Leser',
  open: 'PDF öffnen',
  read: 'Mit Vademecum lesen',
  offer:
    'Dieser Tab zeigt ein PDF im Betrachter des Browsers, in dem keine Erweiterung Begriffe markieren kann. Der Leser von Vademecum kann es.',
  start: 'Ein PDF mit markierten Begriffen lesen',
  startHint: 'Wählen Sie eine Datei oder ziehen Sie eine hierher. Sie bleibt auf diesem Rechner.',
  fileInput: 'PDF-Datei',
  drop: 'PDF loslassen, um es zu öffnen',
  loading: 'Das PDF wird geöffnet …',
  loaded: (megabytes: string, of: string | null) =>
    of === null ? `bisher ${megabytes} MB` : `${megabytes} von ${of} MB`,
  tools: 'Werkzeuge des Lesers',
  document: 'Seiten des PDFs',
  previousPage: 'Vorige Seite',
  nextPage: 'Nächste Seite',
  page: 'Seite',
  ofPages: (pages: number) => `von ${pages}`,
  zoomOut: 'Verkleinern',
  zoomIn: 'Vergrößern',
  zoom: 'Größe',
  fits: {
    auto: 'Automatisch',
    'page-width': 'Seitenbreite',
    'page-fit': 'Ganze Seite',
    'page-actual': 'Originalgröße',
  },
  percent: (scale: number) => `${Math.round(scale * 100)} %`,
  find: 'Im PDF suchen',
  findNext: 'Nächste Fundstelle',
  findPrevious: 'Vorige Fundstelle',
  findClose: 'Suchleiste schließen',
  findCount: (current: number, total: number) =>
    `${current} von ${count(total, { one: 'Fundstelle', other: 'Fundstellen' })}`,
  findNone: 'Nicht gefunden',
  findWrapped: 'Weiter vom anderen Ende',
  findPending: 'Wird gesucht …',
  viewer: 'Im Betrachter des Browsers öffnen',
  viewerHint: 'Zum Drucken, Speichern und für das Inhaltsverzeichnis',
  print: 'Zum Drucken öffnen Sie dieses PDF im Betrachter des Browsers.',
  terms: 'Begriffe in diesem PDF',
  termsClose: 'Liste der Begriffe schließen',
  termsNone: 'In diesem PDF steht kein Begriff aus Ihren Wörterbüchern.',
  termsReading: 'Das PDF wird noch gelesen …',
  termsOff: 'Das Markieren ist überall ausgeschaltet. Einschalten lässt es sich in den Einstellungen.',
  termCount: (times: number) => `${times}-mal`,
  termPages: (pages: string) => `S. ${pages}`,
  mayMean: 'vielleicht gemeint',
  goTo: (name: string) => `Zu ${name} gehen`,
  textless:
    'Dieses PDF enthält Bilder seiner Seiten und keinen Text (ein Scan). Darin lässt sich nichts markieren, finden oder kopieren. Eine Fassung mit Texterkennung (OCR) kann hier gelesen werden.',
  dismiss: 'Diesen Hinweis schließen',
  password: {
    heading: 'Dieses PDF ist gesperrt',
    ask: 'Kennwort',
    wrong: 'Dieses Kennwort öffnet es nicht. Versuchen Sie es noch einmal.',
    give: 'Entsperren',
    hint: 'Es dient dazu, dieses Dokument zu öffnen, und wird nicht aufgehoben.',
  },
  access: {
    heading: (host: string) => `Vademecum darf ${host} nicht lesen`,
    why: 'Der Zugriff auf diese Website wurde der Erweiterung entzogen oder nie gegeben. Das PDF liest nur Ihr Browser; es geht nirgendwo sonst hin.',
    give: (host: string) => `Zugriff auf ${host} erlauben`,
    files:
      'Der Browser lässt keine Erweiterung Dateien dieses Rechners lesen, wenn Sie es nicht erlauben. Öffnen Sie die Datei mit dem Knopf unten, oder erlauben Sie den Zugriff auf Datei-Adressen auf der Erweiterungsseite des Browsers.',
    localFiles: 'lokale Dateien',
  },
  failed: {
    heading: 'Das PDF ließ sich nicht öffnen',
    damaged: 'Das ist kein PDF, oder es ist zu beschädigt, um gelesen zu werden.',
    damagedAddress:
      'Was die Adresse lieferte, ist kein PDF oder zu beschädigt, um gelesen zu werden. Vielleicht ist es eine Anmeldeseite: öffnen Sie es im Betrachter des Browsers, um das zu sehen.',
    missing: 'Unter dieser Adresse ist nichts oder nichts mehr.',
    forbidden:
      'Die Website lässt es Sie nicht lesen. Vielleicht müssen Sie sich dort erst anmelden: öffnen Sie es im Betrachter des Browsers.',
    server: 'Die Website antwortete mit einem Fehler. Versuchen Sie es später noch einmal.',
    unreachable: 'Die Website antwortete nicht. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    blob: 'Diese Adresse gilt nur in der Seite, die sie gemacht hat, und ist von hier nicht zu lesen. Speichern Sie das PDF dort und öffnen Sie dann die Datei.',
    file: 'Der Browser ließ die Datei nicht lesen, oder sie ist nicht mehr da. Öffnen Sie sie mit dem Knopf unten.',
    refused: (scheme: string) =>
      `Adressen, die mit „${scheme}“ beginnen, werden hier nicht geöffnet. Der Leser öffnet http-, https-, blob- und file-Adressen.`,
    noAddress: 'Das ist keine Adresse. Der Leser öffnet http-, https-, blob- und file-Adressen.',
    again: 'Noch einmal versuchen',
    notPdf: (name: string) => `„${name}“ ist kein PDF.`,
    empty: (name: string) => `„${name}“ ist leer.`,
    reopen:
      'Diese Seite zeigte eine Datei Ihres Rechners. Nach dem Neuladen verlangt der Browser, dass Sie sie noch einmal öffnen; Ihre Stelle darin ist gemerkt.',
    reopenHeading: 'Öffnen Sie die Datei noch einmal',
    privateHeading: 'Nicht in privaten Fenstern',
    private:
      'Chrome und Edge öffnen Seiten von Erweiterungen nur in gewöhnlichen Fenstern. Damit nichts aus Ihrem privaten Fenster hierher gelangt, wurde das PDF nicht geöffnet und seine Adresse nicht aufgehoben.',
  },
};
