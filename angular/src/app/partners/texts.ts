import type { TextScope } from '../shared/text/texts';

export const partnersTexts: TextScope = {
  name: 'partners',
  files: {
    en: () => import('../../i18n/partners/en.json'),
    ar: () => import('../../i18n/partners/ar.json'),
    ckb: () => import('../../i18n/partners/ckb.json'),
  },
};
