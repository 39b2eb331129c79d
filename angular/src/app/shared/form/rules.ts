import type { Fault } from './form';

/** Rules that many forms need. A rule answers null or what is wrong. */
export const required = (value: unknown): Fault | null =>
  value === null || value === undefined || String(value).trim() === '' ? { key: 'shared.form.required' } : null;

export const atMost = (max: number) => (value: string): Fault | null =>
  value.length > max ? { key: 'common.form.tooLong', params: { max } } : null;

export const all = <V>(...rules: readonly ((value: V) => Fault | null)[]) => (value: V): Fault | null => {
  for (const rule of rules) {
    const fault = rule(value);
    if (fault) return fault;
  }
  return null;
};
