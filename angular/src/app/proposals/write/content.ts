import { amountText, readAmount } from '../../shared/format/amount';
import { Content, SectionKey, categories, maxYears, sections } from '../types';

/** The form's values: flat, under the names the server uses for its field errors. */
export type Values = Record<string, string | boolean | number>;

export const amountName = (year: number) => `years[${year}].amount`;
export const lineName = (year: number, category: string) => `years[${year}].lines.${category}`;
export const keepName = (section: SectionKey) => `withheld.${section}`;

/** Every name is there from the start, so that every field of five years can be bound. */
export function toValues(content: Content): Values {
  const values: Values = {
    currency: content.currency ?? 'USD',
    startsOn: content.startsOn ?? '',
    mode: content.mode,
    yearCount: Math.max(1, content.years.length),
  };
  for (const section of sections) {
    values[section] = content[section] ?? '';
    values[keepName(section)] = content.withheld.includes(section);
  }
  for (let year = 0; year < maxYears; year++) {
    values[amountName(year)] = content.years[year]?.amount ?? '';
    for (const category of categories) values[lineName(year, category)] = content.years[year]?.lines?.[category] ?? '';
  }
  return values;
}

export function toContent(values: Values): Content {
  const text = (name: string) => String(values[name] ?? '');
  return {
    about: text('about'),
    whyCore: text('whyCore'),
    moneyUse: text('moneyUse'),
    risks: text('risks'),
    currency: text('currency'),
    // A half-typed date is empty in the browser; the server keeps none.
    startsOn: text('startsOn') || null,
    mode: text('mode'),
    years: Array.from({ length: Number(values['yearCount']) }, (_, year) => ({
      amount: text(amountName(year)),
      lines: Object.fromEntries(categories.map(c => [c, text(lineName(year, c))]).filter(([, typed]) => typed)),
    })),
    withheld: sections.filter(s => values[keepName(s)] === true),
  };
}

/** Minor units of one year as far as they can be read; null when something typed is not an amount. */
export function yearMinor(values: Values, year: number): number | null {
  const currency = String(values['currency']);
  const typed = values['mode'] === 'categories'
    ? categories.map(c => String(values[lineName(year, c)] ?? '')).filter(Boolean)
    : [String(values[amountName(year)] ?? '')];
  let sum = 0;
  for (const text of typed) {
    const reading = readAmount(text, currency);
    if (!('minor' in reading)) return null;
    sum += reading.minor;
  }
  return typed.length ? sum : null;
}

export function totalText(values: Values): string {
  let sum = 0;
  for (let year = 0; year < Number(values['yearCount']); year++) sum += yearMinor(values, year) ?? 0;
  return amountText(sum, String(values['currency']));
}
