import type { Year } from '../types';

export interface Instalment { readonly on: string; readonly minor: number }

/** Two a year by date, the second six months after the first; an odd cent goes to the first. */
export function instalments(years: readonly Year[], amountOf: (year: Year) => number): readonly Instalment[] {
  return years.flatMap(year => {
    const minor = amountOf(year);
    if (!minor || !year.startsOn) return [];
    const second = Math.floor(minor / 2);
    return [{ on: year.startsOn, minor: minor - second }, { on: halfYearLater(year.startsOn), minor: second }];
  });
}

function halfYearLater(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + 6, Math.min(date, last)));
  return at.toISOString().slice(0, 10);
}
