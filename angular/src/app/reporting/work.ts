import type { ItemLinks } from '../shared/work/links';

/** Where this feature's rows in the staff's work list lead. */
export const reportingWork: ItemLinks = {
  'report-to-answer': item => `/reports/${item.recordId}`,
  'report-late': item => `/reports/${item.recordId}`,
};
