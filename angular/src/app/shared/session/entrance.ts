/**
 * What a visit needs between password and first page, and after every sign-in: one file with its words in all languages, because each
 * small file is a turn on a slow link. Others reach its parts by `import('…/entrance')` only: named by a plain import, a part or this
 * file itself would become one more file.
 */
import ar from '../../../texts/entrance.ar.json';
import ckb from '../../../texts/entrance.ckb.json';
import en from '../../../texts/entrance.en.json';
import type { TextFiles } from '../text/texts';

export { ConfirmSheet } from './confirm-sheet';
export { LockSheet } from './lock-sheet';
export { Passkeys } from './passkeys';
export { Presence } from './presence';
export { SecondStep } from './second-step';

export const entranceTexts: TextFiles = {
  en: () => Promise.resolve({ default: en }),
  ar: () => Promise.resolve({ default: ar }),
  ckb: () => Promise.resolve({ default: ckb }),
};
