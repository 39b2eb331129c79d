import type { TextScope } from './texts';

/** Words that every face uses once somebody is signed in: saving, drafts, amounts, the menu. */
export const commonTexts: TextScope = {
  name: 'common',
  files: {
    en: () => import('../../../i18n/common/en.json'),
    ar: () => import('../../../i18n/common/ar.json'),
    ckb: () => import('../../../i18n/common/ckb.json'),
  },
};
