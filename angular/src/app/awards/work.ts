import type { ItemLinks } from '../shared/work/links';

/** Where this feature's rows in the staff's work list lead. */
export const awardsWork: ItemLinks = {
  'agreement-to-write': item => `/grants/${item.recordId}`,
  'agreement-waiting': item => `/grants/${item.recordId}`,
  'tranche-to-open': item => `/grants/${item.recordId}`,
  'tranche-to-pay': item => `/grants/${item.recordId}`,
};
