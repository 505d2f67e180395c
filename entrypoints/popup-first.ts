import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFirstWords } from '@/platform/first-words.ts';
import { nameBox } from './popup/first-box.ts';

/** The first script of the popup: nothing else has been loaded yet. */
export default defineUnlistedScript(() => nameBox(readFirstWords()));
