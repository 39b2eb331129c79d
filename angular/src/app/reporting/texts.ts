import type { TextScope } from '../shared/text/texts';

export const reportingTexts: TextScope = {
  name: 'reporting',
  files: {
    en: () => import('../../i18n/reporting/en.json'),
    ar: () => import('../../i18n/reporting/ar.json'),
    ckb: () => import('../../i18n/reporting/ckb.json'),
  },
};
