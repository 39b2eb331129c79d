import { readAmount } from '../format/amount';
import { latinDigits } from '../format/digits';
import type { Fault } from './form';

/** Rules that many forms need. A rule answers null or what is wrong. */
export const required = (value: unknown): Fault | null =>
  value === null || value === undefined || String(value).trim() === '' ? { key: 'shared.form.required' } : null;

export const atMost = (max: number) => (value: string): Fault | null =>
  value.length > max ? { key: 'common.form.tooLong', params: { max } } : null;

export const wholeNumber = (min: number, max: number) => (value: string): Fault | null => {
  const text = latinDigits(value).trim();
  const number = Number(text);
  return /^\d+$/.test(text) && number >= min && number <= max ? null : { key: 'common.form.between', params: { min, max } };
};

export const amount = (currency: string, mayBeEmpty = false) => (value: string): Fault | null => {
  const reading = readAmount(value, currency);
  if ('minor' in reading || (mayBeEmpty && reading.fault === 'empty')) return null;
  return { key: `common.amount.${reading.fault}` };
};

export const all = <V>(...rules: readonly ((value: V) => Fault | null)[]) => (value: V): Fault | null => {
  for (const rule of rules) {
    const fault = rule(value);
    if (fault) return fault;
  }
  return null;
};
