import type { TextScope } from '../shared/text/texts';

export const proposalsTexts: TextScope = {
  name: 'proposals',
  files: {
    en: () => import('../../i18n/proposals/en.json'),
    ar: () => import('../../i18n/proposals/ar.json'),
    ckb: () => import('../../i18n/proposals/ckb.json'),
  },
};
