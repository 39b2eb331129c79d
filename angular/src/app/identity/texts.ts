import type { TextScope } from '../shared/text/texts';

export const identityTexts: TextScope = {
  name: 'identity',
  files: {
    en: () => import('../../i18n/identity/en.json'),
    ar: () => import('../../i18n/identity/ar.json'),
    ckb: () => import('../../i18n/identity/ckb.json'),
  },
};
