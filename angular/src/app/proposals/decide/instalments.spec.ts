import { describe, expect, it } from 'vitest';
import { instalments, paymentCount, spread } from './instalments';

const year = (startsOn: string, recommendedMinor: number) => ({ year: 1, startsOn, askedMinor: 0, recommendedMinor, approvedMinor: null });
const of = (startsOn: string, minor: number) => instalments([year(startsOn, minor)], y => y.recommendedMinor ?? 0, 'USD');

describe('instalments', () => {
  it('are two a year and add up', () => {
    expect(of('2027-01-01', 5_800_001)).toEqual([{ on: '2027-01-01', minor: 2_900_001 }, { on: '2027-07-01', minor: 2_900_000 }]);
  });

  it('are halves in whole units, the odd one first, as the server plans them', () => {
    expect(of('2027-01-01', 5_800_100).map(i => i.minor)).toEqual([2_900_100, 2_900_000]);
    expect(of('2027-01-01', 150).map(i => i.minor)).toEqual([75, 75]);
    expect(of('2027-01-01', 1).map(i => i.minor)).toEqual([1]);
  });

  it('keep the last day of a shorter month', () => {
    expect(of('2026-08-31', 200)[1]!.on).toBe('2027-02-28');
  });

  it('leave out years without money', () => {
    expect(of('2027-01-01', 0)).toEqual([]);
  });
});

describe('funds', () => {
  it('pay in their order and the last give way', () => {
    expect(spread([100, 80, 20], 150)).toEqual([100, 50, 0]);
    expect(spread([100, 80], 180)).toEqual([100, 80]);
  });

  it('an instalment that two of them pay is two payments', () => {
    const halves = of('2027-01-01', 20_000);
    expect(paymentCount(halves, [20_000])).toBe(2);
    expect(paymentCount(halves, [10_000, 10_000])).toBe(2);
    expect(paymentCount(halves, [12_000, 8_000, 0])).toBe(3);
  });
});
