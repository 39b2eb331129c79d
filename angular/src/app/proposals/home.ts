import type { ItemLinks } from '../shared/work/links';

/** Where this feature's cards on the partner's home lead. */
export const proposalsHome: ItemLinks = {
  'proposal-draft': item => `/proposals/${item.recordId}`,
  'proposal-returned': item => `/proposals/${item.recordId}`,
};
