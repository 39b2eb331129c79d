import { describe, expect, it } from 'vitest';
import { toValues } from './content';
import { firstOpen } from './steps';

const written = { about: 'We are five.', whyCore: 'Rent.', moneyUse: 'Salaries.', risks: 'Late papers.' };
const of = (content: object) => firstOpen(toValues({ mode: 'lump', years: [], withheld: [], budget: [], ...content }));

describe('where writing a proposal goes on', () => {
  it('begins at the beginning', () => expect(of({})).toBe('about'));
  it('opens the first part with nothing in it', () => expect(of({ about: 'We are five.', moneyUse: 'Salaries.' })).toBe('whyCore'));
  it('asks for amounts that are not there', () => expect(of(written)).toBe('amounts'));
  it('shows everything once more when all is written', () =>
    expect(of({ ...written, years: [{ amount: '58,000', lines: {} }] })).toBe('check'));
});
