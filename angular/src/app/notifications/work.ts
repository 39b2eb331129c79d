import type { ItemLinks } from '../shared/work/links';

/** Where this feature's rows in the staff's work list lead. */
export const notificationsWork: ItemLinks = {
  'call-partner': item => `/calls/${item.recordId}`,
  'mail-failed': () => '/mail',
  'to-confirm': () => '/to-confirm',
};
