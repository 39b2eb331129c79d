import { minorDigits } from '../../shared/format/amount';
import type { Year } from '../types';

export interface Instalment { readonly on: string; readonly minor: number }

/** Two a year by date, the second six months after the first: halves in whole units where possible, the odd one first, as the grant will plan them. */
export function instalments(years: readonly Year[], amountOf: (year: Year) => number, currency: string): readonly Instalment[] {
  const unit = 10 ** minorDigits(currency);
  return years.flatMap(year => {
    const minor = amountOf(year);
    if (!minor || !year.startsOn) return [];
    const second = Math.floor(minor / 2 / unit) * unit || Math.floor(minor / 2);
    const first = { on: year.startsOn, minor: minor - second };
    return second ? [first, { on: halfYearLater(year.startsOn), minor: second }] : [first];
  });
}

/** What each fund pays of a sum, in their order: the last ones give way. */
export function spread(parts: readonly number[], total: number): readonly number[] {
  let left = total;
  return parts.map(part => {
    const pays = Math.min(part, left);
    left -= pays;
    return pays;
  });
}

/** How many payments it will be: an instalment that two funds pay is two. */
export function paymentCount(all: readonly Instalment[], parts: readonly number[]): number {
  const ends = new Set<number>();
  for (const amounts of [all.map(i => i.minor), parts.filter(p => p > 0)]) {
    let sum = 0;
    for (const amount of amounts) ends.add(sum += amount);
  }
  return ends.size;
}

function halfYearLater(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + 6, Math.min(date, last)));
  return at.toISOString().slice(0, 10);
}
