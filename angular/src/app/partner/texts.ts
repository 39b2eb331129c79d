import type { TextScope } from '../shared/text/texts';

export const homeTexts: TextScope = {
  name: 'home',
  files: {
    en: () => import('../../i18n/home/en.json'),
    ar: () => import('../../i18n/home/ar.json'),
    ckb: () => import('../../i18n/home/ckb.json'),
  },
};
