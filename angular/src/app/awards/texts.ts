import type { TextScope } from '../shared/text/texts';

export const awardsTexts: TextScope = {
  name: 'awards',
  files: {
    en: () => import('../../i18n/awards/en.json'),
    ar: () => import('../../i18n/awards/ar.json'),
    ckb: () => import('../../i18n/awards/ckb.json'),
  },
};
