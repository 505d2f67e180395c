import sheet from './card-sheet.css?inline';

/** The card's whole style as text, for the `adoptedStyleSheets` of its closed shadow root on pages that are not ours. */
export const cardStyle: string = sheet;
