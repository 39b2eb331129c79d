import type { ItemLinks } from '../shared/work/links';

/** Where this feature's rows in the staff's work list lead. */
export const proposalsWork: ItemLinks = {
  'proposal-review': item => `/proposals/${item.recordId}`,
  'proposal-recommend': item => `/proposals/${item.recordId}`,
  'proposal-donor-question': item => `/proposals/${item.recordId}`,
};
