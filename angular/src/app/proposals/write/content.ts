import { amountText, readAmount } from '../../shared/format/amount';
import { latinDigits } from '../../shared/format/digits';
import { Content, SectionKey, categories, maxLines, maxYears, sectionsOf } from '../types';

/** The form's values: flat, under the names the server uses for its field errors. */
export type Values = Record<string, string | boolean | number>;

export const amountName = (year: number) => `years[${year}].amount`;
export const lineName = (year: number, category: string) => `years[${year}].lines.${category}`;
export const keepName = (section: SectionKey) => `withheld.${section}`;

export const budgetName = (line: number, part: 'name' | 'category' | 'amount') => `budget[${line}].${part}`;
export const keepBudget = 'withheld.budget';

/** Every name is there from the start, so that every field of five years can be bound. */
export function toValues(content: Content): Values {
  const values: Values = {
    currency: content.currency ?? 'USD',
    startsOn: content.startsOn ?? '',
    mode: content.mode,
    yearCount: Math.max(1, content.years.length),
    months: content.months ? String(content.months) : '',
    lineCount: Math.max(1, content.budget.length),
    [keepBudget]: content.withheld.includes('budget'),
  };
  for (const section of sectionsOf(content.mode)) {
    values[section] = content[section] ?? '';
    values[keepName(section)] = content.withheld.includes(section);
  }
  for (let line = 0; line < (content.mode === 'lines' ? maxLines : 0); line++) {
    for (const part of ['name', 'category', 'amount'] as const) values[budgetName(line, part)] = content.budget[line]?.[part] ?? '';
  }
  for (let year = 0; year < maxYears; year++) {
    values[amountName(year)] = content.years[year]?.amount ?? '';
    for (const category of categories) values[lineName(year, category)] = content.years[year]?.lines?.[category] ?? '';
  }
  return values;
}

export function toContent(values: Values): Content {
  const text = (name: string) => String(values[name] ?? '');
  const flexible = values['mode'] === 'lines';
  const months = latinDigits(text('months')).trim();
  return {
    about: text('about'),
    whyCore: text('whyCore'),
    moneyUse: text('moneyUse'),
    risks: text('risks'),
    currency: text('currency'),
    // A half-typed date is empty in the browser; the server keeps none.
    startsOn: text('startsOn') || null,
    mode: text('mode'),
    purpose: text('purpose'),
    months: flexible && /^\d{1,3}$/.test(months) ? Number(months) : null,
    budget: Array.from({ length: flexible ? Number(values['lineCount']) : 0 }, (_, line) => ({
      name: text(budgetName(line, 'name')), category: text(budgetName(line, 'category')) || null, amount: text(budgetName(line, 'amount')),
    })),
    years: Array.from({ length: flexible ? 0 : Number(values['yearCount']) }, (_, year) => ({
      amount: text(amountName(year)),
      lines: Object.fromEntries(categories.map(c => [c, text(lineName(year, c))]).filter(([, typed]) => typed)),
    })),
    withheld: [...sectionsOf(values['mode']).filter(s => values[keepName(s)] === true), ...(flexible && values[keepBudget] === true ? ['budget'] : [])],
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

/** Minor units of one line as far as they can be read. */
export function lineMinor(values: Values, line: number): number {
  const reading = readAmount(String(values[budgetName(line, 'amount')] ?? ''), String(values['currency']));
  return 'minor' in reading ? reading.minor : 0;
}

export function totalText(values: Values): string {
  let sum = 0;
  if (values['mode'] === 'lines') {
    for (let line = 0; line < Number(values['lineCount']); line++) sum += lineMinor(values, line);
    return amountText(sum, String(values['currency']));
  }
  for (let year = 0; year < Number(values['yearCount']); year++) sum += yearMinor(values, year) ?? 0;
  return amountText(sum, String(values['currency']));
}
