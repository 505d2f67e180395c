/** Shared caps, checked at both ends. Each says why it is what it is. */

/** Characters of text in one `page.match`. 1 MB takes about 50 ms through extension messaging; a quarter keeps either side under a frame. */
export const MAX_MESSAGE_TEXT = 256 * 1024;

/** Characters of one block. Longer runs are generated data, not prose; what is beyond is not read. */
export const MAX_BLOCK_TEXT = 200_000;

/** Marks kept for one document. Beyond this a page is a term list, and every further position costs memory for nothing. */
export const MAX_MARKS = 20_000;

/** Characters of a selection or query that are looked up. The longest name in MeSH, MONDO and GO together is under 300. */
export const MAX_QUERY = 400;

/** Characters of a short form for which a standing choice can be made; abbreviations are far shorter. */
export const MAX_SHORT_FORM = 60;

/** Hits of one search; more than a person reads. */
export const MAX_HITS = 50;

/** Characters of one term. The longest chemical names of MeSH are under 400; what is longer is a sentence, never written alike twice. */
export const MAX_TERM_LENGTH = 500;

/** Words of one term; chemical names count many. Below 256, since segments keep it in a byte. */
export const MAX_TERM_WORDS = 120;

/** Senses given for one match. A name that means more says nothing, and no card could show them. */
export const MAX_CANDIDATES = 50;

/** Terms of one spelling that are compared in full for one match; the rest of a million identical terms would only repeat them. */
export const MAX_COMPARED = 400;

/** Abbreviation definitions read in one block. A long list of abbreviations has a few hundred; what has more is generated. */
export const MAX_DEFINITIONS = 500;

/**
 * Characters that one document may have looked through in a minute. The longest books on one page have five million; what asks
 * for more is trying out words.
 */
export const MAX_DOCUMENT_TEXT = 6_000_000;

/** Characters of the name a frame gives itself towards the others: a random number in digits. */
export const MAX_FRAME_NAME = 40;

/** Recent look-ups kept: more than a person finds again by looking through. */
export const MAX_RECENT = 60;

/** Saved entries. Beyond this it is a dictionary of one's own, which can be imported; one storage value holds them all. */
export const MAX_SAVED = 5000;

/** Terms of one page in one glossary; the largest term list of the bench pages has under 2,000. */
export const MAX_GLOSSARY = 5000;

/** Bytes that a dictionary file may unpack to. The largest open ontologies are near one gigabyte as JSON; what is larger has an OBO edition. */
export const MAX_UNPACKED = 2 * 1024 ** 3;

/** How many times its own size a file may unpack to. Ontologies shrink five- to thirtyfold; a bomb a thousandfold. */
export const MAX_UNPACKED_RATIO = 200;

/** Unpacked bytes from which the ratio counts; a small file of one repeated line harms nobody. */
export const RATIO_COUNTS_FROM = 16 * 1024 ** 2;

/** Files looked into to find the dictionary in a zip archive. */
export const MAX_ARCHIVE_FILES = 100;

/** Terms of one dictionary. The matcher takes up to 40 bytes a term while it runs, and more while it is compiled. */
export const MAX_DICTIONARY_TERMS = 5_000_000;

/** Names of one entry. MeSH has entries with over 300; thousands are a list of something else. */
export const MAX_ENTRY_TERMS = 20_000;

/** Characters of an entry's id; pages and cards ask for entries by it. */
export const MAX_ENTRY_ID = 500;

/** Characters of a definition. The longest of NCIT, MONDO, HP and MeSH are under 5,000; more is an article. */
export const MAX_DEFINITION = 20_000;

/** Characters of one text in a JSON or XML file. */
export const MAX_TEXT = 1_000_000;

/** Characters of one record in a JSON file, an article with its references included. */
export const MAX_RECORD = 8_000_000;
