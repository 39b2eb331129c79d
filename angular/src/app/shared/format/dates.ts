import type { LanguageCode } from '../text/language';

/**
 * Browsers know no Sorani dates and give Levantine or Gulf month names for Arabic as their data likes,
 * so the names are our own.
 */
const months: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ar: ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول'],
  ckb: ['کانوونی دووەم', 'شوبات', 'ئازار', 'نیسان', 'ئایار', 'حوزەیران', 'تەمووز', 'ئاب', 'ئەیلوول', 'تشرینی یەکەم', 'تشرینی دووەم', 'کانوونی یەکەم'],
};

const baghdad = 3 * 60 * 60 * 1000;

export interface Day { readonly year: number; readonly month: number; readonly day: number }

/** A day (`2026-11-03`) as it is; an instant (`2026-11-03T21:30:00Z`) as the day it is in Baghdad, which has no summer time. */
export function dayOf(value: string | Date): Day {
  const plain = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (plain) return { year: +plain[1]!, month: +plain[2]!, day: +plain[3]! };
  const there = new Date(instant(value) + baghdad);
  return { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1, day: there.getUTCDate() };
}

/** `3 November 2026`, `3 تشرين الثاني 2026`, `3ی تشرینی دووەمی 2026`; without the year where it is plain. */
export function dateText(value: string | Date, language: LanguageCode, withYear = true): string {
  const { year, month, day } = dayOf(value);
  const name = months[language][month - 1];
  if (language === 'ckb') return withYear ? `${day}ی ${name}ی ${year}` : `${day}ی ${name}`;
  return withYear ? `${day} ${name} ${year}` : `${day} ${name}`;
}

/** `November 2026`. */
export function monthText(value: string, language: LanguageCode): string {
  const [year, month] = value.split('-');
  const name = months[language][Number(month) - 1];
  return language === 'ckb' ? `${name}ی ${year}` : `${name} ${year}`;
}

/** `10:42`, Baghdad time. */
export function timeText(value: string | Date): string {
  return new Date(instant(value) + baghdad).toISOString().slice(11, 16);
}

/** Today in Baghdad as `2026-11-03`. */
export function today(now: Date = new Date()): string {
  return new Date(now.getTime() + baghdad).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 86_400_000);
}

function instant(value: string | Date): number {
  if (value instanceof Date) return value.getTime();
  return Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(value) ? value : `${value}Z`);
}
