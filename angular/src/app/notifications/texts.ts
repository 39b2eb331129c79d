import type { TextScope } from '../shared/text/texts';

export const notificationsTexts: TextScope = {
  name: 'notifications',
  files: {
    en: () => import('../../i18n/notifications/en.json'),
    ar: () => import('../../i18n/notifications/ar.json'),
    ckb: () => import('../../i18n/notifications/ckb.json'),
  },
};
