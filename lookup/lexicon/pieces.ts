/**
 * How a glance takes text apart: into pieces that are at least a word, in which rare signs are left for the exact judge. Parts of
 * character classes of regular expressions.
 */

export const APOSTROPHES = String.raw`'\x60\xb4\u2018\u2019\u201b\u2032`;
export const HYPHENS = String.raw`\-\u2010-\u2015\u2043\u2212`;

/**
 * What stands between words for certain; everything else (letters, digits, marks, what is ignored inside words, rare signs) is
 * left together.
 */
export const BETWEEN = String.raw`\0-/:-@[-^\x60{-\xa9\xab\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u2000-\u200a\u2010-\u2029\u202f-\u205f\u2190-\u22ff\u3000-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff06\uff08-\uff0c\uff0e\uff0f\uff1a-\uff20`;

/** Letters of scripts that are folded into none of ours: Cyrillic, Hebrew, Arabic, Japanese, Chinese, Korean. */
export const FOREIGN = String.raw`\u0400-\u0481\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3`;

/** Letters that are folded into ours, and belong for certain to the word that they stand in. */
export const RELATED = String.raw`\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03f5\u03f7-\u03ff`;
