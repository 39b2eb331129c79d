import { describe, expect, it } from 'vitest';
import type { Grant, GrantState, TrancheState } from './model';
import { whatIsNext } from './say';

const grant = (state: GrantState, ...tranches: TrancheState[]) => ({
  state, currency: 'USD',
  instalments: tranches.map((s, i) => ({ number: i + 1, state: s, amountMinor: 2900000, dueOn: '2026-10-15' })),
} as unknown as Grant);

describe('what is next for a grant', () => {
  it('asks for the confirmation before it speaks of what comes later', () => {
    expect(whatIsNext(grant('Active', 'Received', 'Sent', 'Open'), false, 'en'))
      .toEqual({ key: 'awards.record.say.confirm', params: { amount: '29,000 USD' } });
    expect(whatIsNext(grant('Active', 'Sent'), true, 'en').key).toBe('awards.record.say.confirmPartner');
  });

  it('names the next date when nothing is open, and says when all is there', () => {
    expect(whatIsNext(grant('Active', 'Received', 'Scheduled'), false, 'en').params['date']).toBe('15 October 2026');
    expect(whatIsNext(grant('Active', 'Received', 'Received'), false, 'en').key).toBe('awards.record.say.all');
  });

  it('says the pause, not the money, while a grant is paused', () =>
    expect(whatIsNext(grant('PausedForSafety', 'Open'), false, 'en').key).toBe('awards.record.say.paused'));
});
