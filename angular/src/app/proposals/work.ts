import type { ItemLinks } from '../shared/work/links';

/** Where this feature's rows in the staff's work list lead. */
export const proposalsWork: ItemLinks = {
  'proposal-to-review': item => `/proposals/${item.recordId}`,
  'proposal-to-recommend': item => `/proposals/${item.recordId}`,
  'proposal-with-donor': item => `/proposals/${item.recordId}`,
};
