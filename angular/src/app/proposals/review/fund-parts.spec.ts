import { describe, expect, it } from 'vitest';
import type { FundChoice } from '../types';
import { choicesOf, chosenFunds, fundsBody, restMinor } from './fund-parts';

const fund = (id: string, donorCode: string): FundChoice => ({ id, code: id, donorCode, currency: 'USD', freeMinor: 1, pillar: null });
const all = [fund('a', 'D-01'), fund('b', 'D-01'), fund('c', 'D-02')];
const two = { fundCount: '2', 'funds[0].fundId': 'a', 'funds[1].fundId': 'b', 'funds[1].amount': '٨٠٬٠٠٠', 'years[0].amount': '100,000', 'years[1].amount': '80000.5' };

describe('funds of a recommendation', () => {
  it('one alone pays everything', () => {
    expect(fundsBody({ ...two, fundCount: '1' }, all, 2, 'USD')).toEqual([{ fundId: 'a', amount: null }]);
  });

  it('the first pays what the others leave', () => {
    expect(restMinor(two, 2, 'USD')).toBe(10_000_050);
    expect(fundsBody(two, all, 2, 'USD')).toEqual([{ fundId: 'a', amount: '100,000.50' }, { fundId: 'b', amount: '٨٠٬٠٠٠' }]);
  });

  it('the others are of the same donor, none twice', () => {
    expect(choicesOf(1, two, all).map(f => f.id)).toEqual(['b']);
    expect(choicesOf(2, two, all)).toEqual([]);
  });

  it('a choice of another donor is none when the first fund changes', () => {
    expect(chosenFunds({ ...two, 'funds[0].fundId': 'c' }, all)).toEqual([all[2], null]);
  });
});
