import { amountText, readAmount } from '../../shared/format/amount';
import type { FundChoice } from '../types';

type Values = Readonly<Record<string, string | boolean>>;
export const maxFunds = 5;
export const fundName = (i: number): string => `funds[${i}].fundId`;
export const partName = (i: number): string => `funds[${i}].amount`;

/** How many funds the form names: one, until somebody adds another. */
export function fundCount(values: Values): number {
  return Math.max(1, Number(values['fundCount'] ?? 1));
}

/** What a row may choose: the first any fund, the others those of its donor that are not named above. */
export function choicesOf(i: number, values: Values, all: readonly FundChoice[]): readonly FundChoice[] {
  if (i === 0) return all;
  const donor = all.find(f => f.id === values[fundName(0)])?.donorCode;
  const named = Array.from({ length: i }, (_, k) => values[fundName(k)]);
  return all.filter(f => f.donorCode === donor && !named.includes(f.id));
}

/** The funds as they stand in the form; a row whose choice is no choice any more is empty. */
export function chosenFunds(values: Values, all: readonly FundChoice[]): readonly (FundChoice | null)[] {
  return Array.from({ length: fundCount(values) }, (_, i) => choicesOf(i, values, all).find(f => f.id === values[fundName(i)]) ?? null);
}

/** What is left for the first fund: the years without the parts of the others. */
export function restMinor(values: Values, years: number, currency: string): number {
  const sum = (names: readonly string[]): number => names.reduce((all, name) => {
    const reading = readAmount(String(values[name] ?? ''), currency);
    return all + ('minor' in reading ? reading.minor : 0);
  }, 0);
  return sum(Array.from({ length: years }, (_, i) => `years[${i}].amount`)) - sum(Array.from({ length: fundCount(values) - 1 }, (_, i) => partName(i + 1)));
}

/** The funds as they are sent: one alone pays everything and says no amount. */
export function fundsBody(values: Values, all: readonly FundChoice[], years: number, currency: string): readonly object[] {
  const funds = chosenFunds(values, all);
  if (funds.length === 1) return [{ fundId: funds[0]?.id ?? null, amount: null }];
  return funds.map((fund, i) => ({
    fundId: fund?.id ?? null,
    amount: i ? values[partName(i)] : amountText(Math.max(0, restMinor(values, years, currency)), currency),
  }));
}
