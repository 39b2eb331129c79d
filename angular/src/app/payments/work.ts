import type { ItemLinks } from '../shared/work/links';

/** Where this feature's rows in the staff's work list lead. */
export const paymentsWork: ItemLinks = {
  'payee-verify': item => `/payees/${item.recordId}`,
  'payee-shared': item => `/payees/${item.recordId}`,
  'agent-verify': item => `/agents/${item.recordId}`,
  'payment-prepare': () => '/payments',
  'payment-approve': item => `/payments/${item.recordId}`,
  'payment-release': item => `/payments/${item.recordId}`,
  'payment-sent': item => `/payments/${item.recordId}`,
  'receipt-missing': item => `/payments/${item.recordId}`,
  'statement-open': item => `/statements/${item.recordId}`,
};
