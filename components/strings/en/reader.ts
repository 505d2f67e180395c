/** What the reader says, in English. */
import { countIn } from '../count.ts';

const count = countIn('en');

export const readerEn = {
  title: 'Vademecum reader',
  open: 'Open a PDF',
  read: 'Read with Vademecum',
  offer: 'This tab shows a PDF in the browser’s viewer, where no extension can mark terms. Vademecum’s reader can.',
  start: 'Read a PDF with its terms marked',
  startHint: 'Choose a file, or drop one here. It stays on this computer.',
  fileInput: 'PDF file',
  drop: 'Drop the PDF to open it',
  loading: 'Opening the PDF…',
  loaded: (megabytes: string, of: string | null) =>
    of === null ? `${megabytes} MB so far` : `${megabytes} of ${of} MB`,
  tools: 'Reader tools',
  document: 'PDF pages',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: 'Page',
  ofPages: (pages: number) => `of ${pages}`,
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  zoom: 'Zoom',
  fits: { auto: 'Automatic', 'page-width': 'Page width', 'page-fit': 'Whole page', 'page-actual': 'Actual size' },
  percent: (scale: number) => `${Math.round(scale * 100)} %`,
  find: 'Find in the PDF',
  findNext: 'Next match',
  findPrevious: 'Previous match',
  findClose: 'Close the find bar',
  findCount: (current: number, total: number) => `${current} of ${count(total, { one: 'match', other: 'matches' })}`,
  findNone: 'Not found',
  findWrapped: 'Started again from the other end',
  findPending: 'Looking…',
  viewer: 'Open in the browser’s viewer',
  viewerHint: 'For printing, saving and the outline',
  print: 'To print this PDF, open it in the browser’s viewer.',
  terms: 'Terms in this PDF',
  termsClose: 'Close the list of terms',
  termsNone: 'No terms of your dictionaries in this PDF.',
  termsReading: 'Still reading the PDF…',
  termsOff: 'Marking is switched off everywhere. It can be switched on in the options.',
  termCount: (times: number) => count(times, { one: 'time', other: 'times' }),
  termPages: (pages: string) => `p. ${pages}`,
  mayMean: 'may mean',
  goTo: (name: string) => `Go to ${name}`,
  textless:
    'This PDF holds pictures of its pages and no text (a scan). Nothing can be marked, found or copied in it. A version with text recognition (OCR) can be read here.',
  dismiss: 'Close this note',
  password: {
    heading: 'This PDF is locked',
    ask: 'Password',
    wrong: 'That password does not open it. Try again.',
    give: 'Unlock',
    hint: 'It is used to open this document and is not kept.',
  },
  access: {
    heading: (host: string) => `Vademecum may not read ${host}`,
    why: 'Access to this site was withdrawn from the extension, or never given. The PDF is read by your browser only and goes nowhere else.',
    give: (host: string) => `Allow access to ${host}`,
    files:
      'The browser lets no extension read files of this computer unless you allow it. Open the file with the button below, or allow access to file addresses in the browser’s page of extensions.',
    localFiles: 'local files',
  },
  failed: {
    heading: 'The PDF could not be opened',
    damaged: 'This is no PDF, or it is too damaged to be read.',
    damagedAddress:
      'What the address gave is no PDF, or is too damaged to be read. It may be a page that asks you to sign in: open it in the browser’s viewer to see.',
    missing: 'There is nothing at this address, or no longer.',
    forbidden:
      'The site does not let you read it. You may have to sign in there first: open it in the browser’s viewer.',
    server: 'The site answered with an error. Try again later.',
    unreachable: 'The site did not answer. Check the connection and try again.',
    blob: 'This address lives only in the page that made it, and cannot be read from here. Save the PDF there, then open the file.',
    file: 'The browser did not let the file be read, or it is no longer there. Open it with the button below.',
    refused: (scheme: string) =>
      `Addresses that begin with “${scheme}” are not opened here. The reader opens http, https, blob and file addresses.`,
    noAddress: 'That is not an address. The reader opens http, https, blob and file addresses.',
    again: 'Try again',
    notPdf: (name: string) => `“${name}” is not a PDF.`,
    empty: (name: string) => `“${name}” is empty.`,
    reopen:
      'This page showed a file of your computer. After reloading, the browser needs you to open the file again; your place in it is remembered.',
    reopenHeading: 'Open the file again',
    privateHeading: 'Not in private windows',
    private:
      'Chrome and Edge open pages of extensions in ordinary windows only. So that nothing of your private window ends up here, the PDF was not opened and its address was not kept.',
  },
};
