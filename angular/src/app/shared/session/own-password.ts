import type { Fault } from '../form/form';

/** Shortest password, in characters as people count them; the server has the other rules. */
export const shortest = 15;

export const longEnough = (value: string): Fault | null =>
  [...value].length < shortest ? { key: 'common.start.short', params: { min: shortest } } : null;
