/**
 * Settings: what kind of talk a text is, told by general words and not by any one name. A short form of medicine in a
 * sentence of drug regulation, computing or music is likely another thing; among patients and biopsies it is likely itself.
 * Words are given in the languages of the library's names; features fold cognates, so one spelling often serves several.
 */
import { tokens } from './features.ts';

/** A kind of talk. */
export type Setting = 'clinic' | 'elsewhere';

const CLINIC = `patient patients diagnosis diagnosed biopsy symptom symptoms treated therapy treatment surgery surgical resection clinical clinic hospital
  admitted referred disease syndrome lesion lesions chronic acute serum plasma pathology histology dose relapse remission tumour tumor cancer
  metastasis metastases survival mortality prevalence incidence prognosis infection ward nurse doctor physician dermatology oncology endocrine
  haematology radiology pancreas liver kidney lung skin scan weight fever pain bleeding complication complications cohort comorbid comorbidity
  hypertension smoking age aged women men children adults anticoagulant insulin
  patientin befund beurteilung anamnese vorerkrankung arztbrief hautklinik haut histologie ambulant therapie tumoren
  histologique cutané cutanée consultait scanner lésions varón lesiones cirugía plasmático cutáneas osservati affetto lesioni
  patiente patienten diagnose behandlung klinik krankheit symptome paciente enfermedad tratamiento maladie traitement chirurgie paziente terapia`;

const ELSEWHERE = `regulator regulators regulatory regulation filing filed sponsor sponsors exclusivity applicant applicants application applications submission
  licensed licence license moiety moieties orphan priority generics generic biologic biologics biosimilar reformulation reformulations candidate pipeline
  programme programmes program launch launched marketing approvals cleared classification designation
  shareholder shareholders investor investors revenue quarter earnings company companies firm firms market markets stock analyst analysts
  duty duties tariff tariffs dumping exporter exporters importer court courts statute tribunal levy taxation economy economies trade
  software framework server version crash widget library database network code compile build release benchmark dataset baseline
  band album singer magazine festival concert gig drummer headliner headliners ticket tickets guitar bassist record song songs single
  pupil pupils school exam examination lesson timetable teacher student students course credit credits prerequisite semester graduate graduates lectureship
  marks sniper spawn barn map squad player players
  isotope isotopes decay quark nuclear matrix elements enantioselectivity alkyne alkynes triflate catalyst
  dog dogs puppy puppies canine feline horse horses breed breeds breeding veterinary livestock crop crops soil leaves
  airport airline stadium league parking
  zulassung arzneimittel wirkstoff autorisation autorisations autorizacion medicamentos aprobadas approvazione`;

function cues(words: string): ReadonlySet<number> {
  return new Set(tokens(words).map(({ stem }) => stem));
}

const CUES: Readonly<Record<Setting, ReadonlySet<number>>> = { clinic: cues(CLINIC), elsewhere: cues(ELSEWHERE) };

/** The setting a word belongs to, if any. */
export function settingOf(stem: number): Setting | null {
  if (CUES.clinic.has(stem)) return 'clinic';
  return CUES.elsewhere.has(stem) ? 'elsewhere' : null;
}
