import type { ItemLinks } from '../shared/work/links';

/** Where this feature's rows in the staff's work list lead. */
export const partnersWork: ItemLinks = {};
