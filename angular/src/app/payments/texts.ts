import type { TextScope } from '../shared/text/texts';

export const paymentsTexts: TextScope = {
  name: 'payments',
  files: {
    en: () => import('../../i18n/payments/en.json'),
    ar: () => import('../../i18n/payments/ar.json'),
    ckb: () => import('../../i18n/payments/ckb.json'),
  },
};
