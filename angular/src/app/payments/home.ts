import type { ItemLinks } from '../shared/work/links';

/** Where this feature's cards on the partner's home lead. */
export const paymentsHome: ItemLinks = {
  'payout-code': () => '/money',
  'receipt-confirm': item => `/money/${item.recordId}`,
};
