import { today } from '../../shared/format/dates';
import type { Fault, Rules } from '../../shared/form/form';
import { atMost, required } from '../../shared/form/rules';
import { mostRows, steps } from './types';

/** Values by name; rows are named as the server names its errors, ticks one by one. */
export type EventValues = Record<string, string | boolean>;

const longest = 4000;
const yearsBack = 5;

export const placeName = (row: number): string => `rows[${row}].governorate`;
export const targetName = (row: number): string => `rows[${row}].target`;
export const stepName = (step: string): string => `step-${step}`;

export const emptyEvent: EventValues = { kind: '', actor: '', severity: '', month: '', narrative: '', partnerId: '', count: '1' };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const rowsOf = (values: EventValues): number[] => Array.from({ length: Number(values['count']) || 1 }, (_, i) => i);

/** Of a row that is there. */
const ofRow = (row: number) => (value: unknown, values: EventValues): Fault | null => (row < rowsOf(values).length ? required(value) : null);

export const eventRules: Rules<EventValues> = {
  // In the order in which they stand on the page.
  kind: required, month: required,
  ...Object.fromEntries(Array.from({ length: mostRows }, (_, row) => [[placeName(row), ofRow(row)], [targetName(row), ofRow(row)]]).flat()),
  actor: required, severity: required, narrative: value => atMost(longest)(text(value)),
};

export const toEvents = (values: EventValues) => ({
  kind: text(values['kind']), actor: text(values['actor']), severity: text(values['severity']), month: text(values['month']),
  steps: steps.filter(step => values[stepName(step)] === true),
  rows: rowsOf(values).map(row => ({ governorate: text(values[placeName(row)]), target: text(values[targetName(row)]) })),
  narrative: text(values['narrative']).trim() || null,
  partnerId: text(values['partnerId']) || null,
});

/** The month we are in and those before it, as far back as the log takes them. */
export function months(now: Date = new Date()): string[] {
  const [year, month] = today(now).split('-').map(Number) as [number, number];
  return Array.from({ length: yearsBack * 12 + 1 }, (_, back) => {
    const number = year * 12 + month - 1 - back;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}
