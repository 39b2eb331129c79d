import type { ItemLinks } from '../shared/work/links';

/** Where this feature's rows in the staff's work list lead. */
export const paymentsWork: ItemLinks = {
  'payment-to-prepare': item => `/payments/${item.recordId}`,
  'payment-to-approve': item => `/payments/${item.recordId}`,
  'payment-to-release': item => `/payments/${item.recordId}`,
  'payment-to-send': item => `/payments/${item.recordId}`,
  'payment-not-confirmed': item => `/payments/${item.recordId}`,
  'payee-to-call': item => `/payees/${item.recordId}`,
};
