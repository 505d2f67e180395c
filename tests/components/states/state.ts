/** One state of one surface: what the gallery shows and what the tests check. */
import type { ComponentChild } from 'preact';
import type { Language } from '@/lookup/language.ts';
import type { Policy } from '@/lookup/policy.ts';

export interface State {
  name: string;
  /** `card`: as it lies on a page. `popup`: 400 × 600. `page`: a document of ours. */
  frame: 'card' | 'popup' | 'page';
  /** What the organisation has fixed. */
  policy?: Policy;
  node: ComponentChild;
  /** English where nothing is said. */
  language?: Language;
}

export const nothing = () => {};
