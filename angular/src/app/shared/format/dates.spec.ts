import { describe, expect, it } from 'vitest';
import { dateText, daysBetween, monthText, timeText, today } from './dates';

describe('dates', () => {
  it('are said in each language with its own months', () => {
    expect(dateText('2026-11-03', 'en')).toBe('3 November 2026');
    expect(dateText('2026-11-03', 'ar')).toBe('3 تشرين الثاني 2026');
    expect(dateText('2026-11-03', 'ckb')).toBe('3ی تشرینی دووەمی 2026');
    expect(dateText('2026-01-31', 'ar', false)).toBe('31 كانون الثاني');
    expect(monthText('2026-12', 'ckb')).toBe('کانوونی یەکەمی 2026');
  });

  it('are days in Baghdad', () => {
    expect(dateText('2026-11-03T21:30:00Z', 'en')).toBe('4 November 2026');
    expect(dateText('2026-11-03T20:59:00', 'en')).toBe('3 November 2026');
    expect(timeText('2026-11-03T07:42:00Z')).toBe('10:42');
    expect(today(new Date('2026-12-31T22:00:00Z'))).toBe('2027-01-01');
  });

  it('count whole days', () => {
    expect(daysBetween('2026-10-29', '2026-11-03')).toBe(5);
    expect(daysBetween('2026-11-03', '2026-11-01')).toBe(-2);
  });
});
