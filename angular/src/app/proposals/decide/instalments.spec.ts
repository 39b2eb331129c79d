import { describe, expect, it } from 'vitest';
import { instalments } from './instalments';

const year = (startsOn: string, recommendedMinor: number) => ({ year: 1, startsOn, askedMinor: 0, recommendedMinor, approvedMinor: null });

describe('instalments', () => {
  it('are two a year and add up', () => {
    const all = instalments([year('2027-01-01', 5_800_001)], y => y.recommendedMinor ?? 0);
    expect(all).toEqual([{ on: '2027-01-01', minor: 2_900_001 }, { on: '2027-07-01', minor: 2_900_000 }]);
  });

  it('keep the last day of a shorter month', () => {
    expect(instalments([year('2026-08-31', 200)], y => y.recommendedMinor ?? 0)[1]!.on).toBe('2027-02-28');
  });

  it('leave out years without money', () => {
    expect(instalments([year('2027-01-01', 0)], y => y.recommendedMinor ?? 0)).toEqual([]);
  });
});
