import type { ItemLinks } from '../shared/work/links';

/** Where this feature's cards on the partner's home lead. */
export const awardsHome: ItemLinks = {
  'agreement-accept': item => `/agreements/${item.recordId}`,
};
