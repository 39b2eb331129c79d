import { readAmount } from '../format/amount';
import { latinDigits } from '../format/digits';
import type { Fault } from './form';

/** Rules about numbers, apart from the others: sign-in does without them. */
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
