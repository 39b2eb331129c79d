import type { ItemLinks } from '../shared/work/links';

/** Where this feature's cards on the partner's home lead. */
export const awardsHome: ItemLinks = {
  'amendment-returned': item => `/changes/${item.recordId}`,
  'agreement-accept': item => `/agreements/${item.recordId}`,
};
