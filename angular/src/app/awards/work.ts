import type { ItemLinks } from '../shared/work/links';

/** Where this feature's rows in the staff's work list lead. */
export const awardsWork: ItemLinks = {
  'amendment-safety': item => `/changes/${item.recordId}`,
  'amendment-decide': item => `/changes/${item.recordId}`,
  'grant-plan': item => `/awards/${item.recordId}`,
};
