import type { TextScope } from '../shared/text/texts';

export const workTexts: TextScope = {
  name: 'work',
  files: {
    en: () => import('../../i18n/work/en.json'),
    ar: () => import('../../i18n/work/ar.json'),
    ckb: () => import('../../i18n/work/ckb.json'),
  },
};
