import type { TextScope } from '../shared/text/texts';

export const fundingTexts: TextScope = {
  name: 'funding',
  files: {
    en: () => import('../../i18n/funding/en.json'),
    ar: () => import('../../i18n/funding/ar.json'),
    ckb: () => import('../../i18n/funding/ckb.json'),
  },
};
