/** What the card and look-ups say, in German. */
import { countIn } from '../count.ts';
import type { CardStrings } from '../en/card.ts';

const count = countIn('de');

export const cardDe: CardStrings = {
  name: 'Vademecum',
  ago({ years, months, days }) {
    const parts = [
      years > 0 && count(years, { one: 'Jahr', other: 'Jahren' }),
      months > 0 && count(months, { one: 'Monat', other: 'Monaten' }),
      years + months === 0 && days > 0 && count(days, { one: 'Tag', other: 'Tagen' }),
    ].filter((part) => part !== false);
    return parts.length === 0 ? 'heute' : `vor ${parts.join(' und ')}`;
  },
  marks: {
    lookUp: (surface) => `${surface}: nachschlagen`,
    lookUpAs: (surface, name) => `${surface}: ${name} nachschlagen`,
    lookUpMaybe: (surface, name) => `${surface}: vielleicht ${name}, nachschlagen`,
    at: (surface, position, of) => `${surface}. Begriff ${position} von ${of}.`,
    atAs: (surface, name, position, of) => `${surface}, ${name}. Begriff ${position} von ${of}.`,
    atMaybe: (surface, name, position, of) => `${surface}, vielleicht ${name}. Begriff ${position} von ${of}.`,
  },
  card: {
    close: 'Schließen',
    backTo: (name) => `Zurück zu ${name}`,
    alsoCalled: 'Auch genannt',
    mayMean: (term) => `„${term}“ bedeutet vielleicht`,
    summary: 'Zusammenfassung',
    newTab: 'öffnet einen neuen Tab',
    related: 'Siehe auch',
    broader: 'Übergeordnet',
    narrower: 'Untergeordnet',
    obsolete: 'Das Wörterbuch hat diesen Eintrag ersetzt.',
    toReplacement: 'Den neuen Eintrag öffnen',
    nameOnly: 'Dieses Wörterbuch nennt nur den Namen, keine Definition.',
    definitionFrom: 'Definition aus',
    searchElsewhere: 'Anderswo suchen',
    identifiers: 'Kennungen in anderen Vokabularen',
  },
  elsewhere: {
    in: (name) => `In „${name}“`,
    numbers: 'Belege tragen die Nummern, die sie dort haben.',
    whole: 'Den ganzen Artikel lesen',
  },
  tools: {
    pin: 'Diese Karte offen halten',
    more: 'Mehr',
    save: 'Diesen Eintrag merken',
    panel: 'In der Seitenleiste öffnen',
    page: 'Als Seite öffnen',
    copyText: 'Text kopieren',
    copyReferences: 'Literatur kopieren:',
    copyReferencesAs: (style) => `Literatur als ${style} kopieren`,
    copyReport: 'Fehlermeldung kopieren',
    copiedText: 'Kopiert, mit Literaturangaben, Anmerkungen und Herkunft.',
    copiedReferences: (style) => `Literatur als ${style} kopiert.`,
    copiedReport:
      'Kopiert. Melden Sie den Fehler dort, wo Sie Vademecum erhalten haben: auf der Supportseite des Add-on-Stores oder im Issue-Tracker des Projekts. Bitte keine Patientendaten.',
    failed: 'Der Browser hat das Kopieren nicht zugelassen. Markieren Sie den Text und kopieren Sie ihn von Hand.',
    notSaved:
      'Das konnte nicht gemerkt werden. Vielleicht ist kein Platz mehr auf dem Datenträger: Schaffen Sie welchen und versuchen Sie es noch einmal.',
    noReferences: 'In dieser Form ist keine Literaturangabe dieses Eintrags bekannt.',
  },
  copy: {
    dated: (day) => `Diese Version ist vom ${day}.`,
    copied: (day) => `Aus Vademecum kopiert am ${day}.`,
  },
  report: {
    entry: (name, id) => `Eintrag: ${name} (${id})`,
    program: (version) => `Vademecum ${version}`,
    wrong: 'Was ist falsch:',
    supports: 'Was stützt die Berichtigung (Arbeit, Leitlinie, Seite):',
  },
  why: {
    ask: 'Warum diese Bedeutung?',
    defined: (longForm) => `Auf dieser Seite definiert als „${longForm}“.`,
    topic: (words) => `Auf dieser Seite ist auch die Rede von: ${words}.`,
    distinctive: 'Die einzige Bedeutung in Ihren Wörterbüchern.',
    chosen: 'Sie haben diese Bedeutung gewählt.',
    unknown: 'Nichts auf dieser Seite entscheidet, welche Bedeutung gemeint ist.',
    others: 'Weitere Bedeutungen in Ihren Wörterbüchern',
    always: (term) => `„${term}“ immer so verstehen, sofern eine Seite es nicht anders definiert`,
    isAlways: (term) => `Von nun an hat „${term}“ diese Bedeutung. Sie können das in den Einstellungen wieder ändern.`,
    none: (term) => `Keine davon: „${term}“ auf dieser Seite nicht markieren`,
    rivals: (term) => `„${term}“ steht auch für:`,
  },
  notes: {
    one: 'Anmerkung der Redaktion',
    apart: 'Von der Vademecum-Redaktion verfasst. Nicht Teil des wiedergegebenen Textes.',
  },
  citation: {
    reference: (number) => `Literaturangabe ${number}`,
    source: '[Quelle]',
    sourceSaid: 'Quelle: steht in der Quelle ohne Beleg',
    bySource: 'steht in der Quelle ohne Beleg',
    unchecked: 'von der Quelle so zitiert; in der zitierten Arbeit nicht bestätigt',
    legend: 'Zeichen in diesem Text',
    unknownKey: 'Literaturangabe in diesem Artikel nicht gefunden',
    oldGuideline: (year) => `Leitlinie ${year}`,
    oldGuidelineSaid: (years) => `, eine ${years} Jahre alte Ausgabe`,
    oldGuidelineWarning: (year, years) =>
      `Leitlinie in der Ausgabe von ${year}, ${years} Jahre alt. Bitte prüfen Sie, ob es eine neuere gibt.`,
  },
  references: {
    heading: (references) => `Literatur (${references})`,
    sourceNumbers: (numbers) => `in der Quelle ${numbers}`,
    standing: {
      listed: null,
      identified: 'Fehlt im Literaturverzeichnis der Quelle; von Vademecum anhand übereinstimmenden Textes ermittelt.',
      missing: 'Von der Quelle zitiert, fehlt in ihrem Literaturverzeichnis und konnte nicht ermittelt werden.',
      added: 'Von Vademecum ergänzt; von der Quelle nicht zitiert.',
    },
    link: {
      doi: 'DOI',
      pubmed: 'PubMed',
      pmc: 'PMC',
      publisher: 'Verlag',
      search: 'Diesen Titel in PubMed suchen',
    },
    linkSaid: (number) => `, Literaturangabe ${number}`,
    back: 'Zurück zum Text',
  },
  review: {
    heading: 'Stand der Prüfung',
    stepsOfSource: 'Prüfung der Quelle',
    stepsOfWording: 'Prüfung dieses Eintrags',
    steps: { draft: 'Entwurf', submitted: 'Eingereicht', 'under-review': 'In Prüfung', approved: 'Freigegeben' },
    stepState: { done: 'abgeschlossen', current: 'erreicht', todo: 'nicht erreicht' },
    source: (source, updated, approved) => {
      const last = `zuletzt aktualisiert am ${updated}`;
      if (source.status === 'submitted') return `Quelle: eingereicht bei „${source.by}“, noch nicht geprüft, ${last}.`;
      if (source.status === 'under-review')
        return `Quelle: in Prüfung durch „${source.by}“, noch nicht freigegeben, ${last}.`;
      return approved === null
        ? `Quelle: freigegeben durch „${source.by}“, ${last} (Datum der Freigabe nicht angegeben).`
        : `Quelle: freigegeben durch „${source.by}“ am ${approved}, ${last}.`;
    },
    wording: (subject, wording, on) => {
      if (wording.status === 'submitted' && on !== null)
        return `${subject}: am ${on} zur klinischen Prüfung eingereicht, noch nicht geprüft.`;
      if (wording.status === 'under-review' && on !== null)
        return `${subject}: seit dem ${on} in klinischer Prüfung, noch nicht freigegeben.`;
      if (wording.status === 'approved' && on !== null && wording.by !== null && wording.contentHash !== null)
        return `${subject}: freigegeben durch ${wording.by} am ${on}.`;
      return `${subject}: nicht klinisch geprüft.`;
    },
    history: 'Schritte der Prüfung dieser Fassung',
    step: (step, by, on) => `${step}: ${by}, ${on}.`,
    changedSince: (by, on) =>
      `Diese Fassung wurde von ${by} am ${on} freigegeben und seither geändert. Bis zur erneuten Freigabe gilt sie als Entwurf.`,
    changes: 'Änderungen seit der Freigabe',
    removed: 'Entfernt:',
    added: 'Hinzugefügt:',
    restatement: 'Diese Wiedergabe',
    importedText: 'Die Fassung, nach Angabe ihres Wörterbuchs',
    ownText: 'Dieser Eintrag, von Vademecum nach der Literatur verfasst',
    updated: (age) => `Quelle zuletzt aktualisiert ${age}.`,
    short: {
      submitted: 'Quelle eingereicht',
      'under-review': 'Quelle in Prüfung',
      approved: 'Quelle freigegeben',
    },
    shortUpdated: (age) => `aktualisiert ${age}`,
    shortWording: (approved) => (approved ? 'Fassung freigegeben' : 'Fassung nicht geprüft'),
    shortOwn: (approved) => (approved ? 'Klinisch geprüft' : 'Nicht klinisch geprüft'),
    shortImported: (name, version) => `${name} ${version} · hier nicht geprüft`,
    toDetails: 'zum Stand der Prüfung',
    old: (updated, age) =>
      `Die Quelle wurde zuletzt am ${updated} aktualisiert, ${age}. Bitte ziehen Sie neuere Literatur heran, bevor Sie sich darauf stützen.`,
    readSource: (title) => `Quelle: ${title}`,
    policy: 'Redaktionelle Grundsätze von Vademecum',
    imported: (name, version) =>
      `Aus ${name}, Version ${version}. Unverändert importiert; in Vademecum hat niemand diesen Eintrag geprüft.`,
    library: (name, version) => `${name}, Version ${version}`,
    licence: (licence) => `Lizenz: ${licence}`,
    disclaimer: 'Hinweis für Fachkreise',
  },
  lookUp: {
    title: (query) => `„${query}“`,
    senses: (senses) => `${count(senses, { one: 'Bedeutung', other: 'Bedeutungen' })} in Ihren Wörterbüchern`,
    near: 'Genau so steht es nirgends. Ähnliches in Ihren Wörterbüchern:',
    unknown: 'Nicht in Ihren Wörterbüchern.',
    elsewhere: 'Gesendet wird erst etwas, wenn Sie einen Link wählen:',
    empty: 'Die Auswahl enthält kein Wort. Markieren Sie einen Begriff und schlagen Sie ihn dann nach.',
    tooLong: (limit) =>
      `Die Auswahl ist zu lang für einen Begriff (mehr als ${limit} Zeichen). Markieren Sie einen einzelnen Begriff und schlagen Sie ihn dann nach.`,
    loading: 'Wird nachgeschlagen …',
    failed: 'Die Wörterbücher haben nicht geantwortet. Bitte versuchen Sie es gleich noch einmal.',
    matchedName: (name) => `auch ${name} genannt`,
  },
  search: {
    searchIn: (place) => `In ${place} suchen`,
    forQuery: (query) => ` nach „${query}“`,
  },
};
