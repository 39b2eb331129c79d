import { describe, expect, it } from 'vitest';
import { changedSince, isGiven, merge, typedFrom } from './answers';

const blank = typedFrom([]);
const text = (value: string) => ({ mode: 'Text' as const, text: value, isWithheld: false });

describe('answers of a report', () => {
  it('count as given in words, as planned, or by a call', () => {
    expect(isGiven(text('  '))).toBe(false);
    expect(isGiven(text('x'))).toBe(true);
    expect(isGiven({ mode: 'CallMe', text: '', isWithheld: false })).toBe(true);
  });

  it('send only what changed', () =>
    expect(changedSince({ ...blank, money: { ...blank.money, isWithheld: true } }, blank)).toEqual(['money']));

  it('keep what was typed here and take the rest from the other device', () => {
    const { answers, other } = merge({ ...blank, happened: text('here') }, blank, { ...blank, happened: text('there'), learned: text('new') });
    expect(answers.happened.text).toBe('here');
    expect(answers.learned.text).toBe('new');
    expect(other).toEqual({ happened: 'there' });
  });
});
