/** Vademecum's editorial policy, in English. It claims only what the program and its tests really do. */

export interface PolicyPart {
  heading: string;
  paragraphs: readonly string[];
}

export const policyEn: readonly PolicyPart[] = [
  {
    heading: 'What the articles are',
    paragraphs: [
      'An article of the Vademecum library restates one source article in our own sentences, or is written by us from the literature. A restatement says what its source says. It adds nothing of ours and aims to leave out nothing that matters clinically; where we think the source is doubtful, incomplete or out of date, we say so in an editor’s note and leave the restated text as it is.',
      'Each article names its source, links to it, and gives the date of the source’s last update. When that date is more than 24 months past, a warning stands in the head of the card.',
    ],
  },
  {
    heading: 'Two records of review',
    paragraphs: [
      'The review of the source and the review of our wording are two different things, and no article mixes them. The first is what the source says of itself: its status, who reviewed it as the source names them, and when. We report that claim; we did not witness it. The second is what happened to our own text.',
      'Our own text starts as a draft. It becomes submitted when it is handed to a clinician for review, under review while a named clinician reads it, and approved when that person has approved exactly this wording. Approval is recorded with name, date and a fingerprint of the text: any later change to the text takes the approval away.',
      'Until then an article says “not clinically reviewed”. At present no wording in the library has been approved, and no reviewer is named because there is none.',
    ],
  },
  {
    heading: 'Citations',
    paragraphs: [
      'Every statement carries its citations, except an editor’s own advice in an editor’s note. References are numbered in the order in which they first appear; the list also gives the source’s own numbers. A link to DOI, PubMed, PMC or a publisher is given only where that identifier has been verified; otherwise the link searches PubMed for the exact title.',
      '“Stated by the source without a reference” marks a statement that the source leaves uncited. “Cited so by the source; not confirmed in the cited paper” marks a citation that we could not confirm. A reference that the source cites but does not list is shown as missing, or, where its text made it recognisable, as identified by us. A guideline edition more than five years old is named as such beside its citation.',
    ],
  },
  {
    heading: 'Doses',
    paragraphs: [
      'Doses and strengths stand only in management points and further sections, as what the source states, never in a summary or a search result. They are kept exactly as written and are never reformatted or recalculated. “Micrograms” is written out. Where a dose needs a caution, its editor’s note stands in the same passage and goes with it wherever the passage is copied.',
      'No dose here is a recommendation. Check each one against a current formulary and with a specialist before it is given.',
    ],
  },
  {
    heading: 'Editor’s notes',
    paragraphs: [
      'Editor’s notes are ours and visibly apart from the restated text. They say what the source does not: that a test has been superseded, that a reference is missing, that a claim is disputed. Where they rest on a paper they cite it. They are part of our own wording, so its review record counts for them too.',
    ],
  },
  {
    heading: 'Imported dictionaries',
    paragraphs: [
      'Dictionaries that you import are shown as they were published, with their name and version. Nobody has reviewed their entries in Vademecum.',
    ],
  },
  {
    heading: 'Which meaning is shown',
    paragraphs: [
      'Short names often mean several things. A short or ambiguous name is marked only when the page itself supports the meaning: because it defines the name, or because it speaks of the same subject. The card says which, calls an uncertain meaning uncertain, and offers the others. It can still be wrong: the page decides, not the mark.',
    ],
  },
  {
    heading: 'How to report an error',
    paragraphs: [
      'Report errors where you got Vademecum from: the support page of the add-on store, or the project’s issue tracker. Name the entry and the dictionary version, both of which stand at the end of its card, and say what is wrong and what supports the correction. Please send no patient data.',
      'An error that could harm a patient comes before everything else: the statement is corrected, or taken out until it can be.',
    ],
  },
];
