import type { ItemLinks } from '../shared/work/links';

/** Where this feature's cards on the partner's home lead. */
export const reportingHome: ItemLinks = {
  'report-due': item => `/reports/${item.recordId}`,
  'report-confirm': item => `/reports/${item.recordId}`,
  'report-question': item => `/reports/${item.recordId}`,
};
