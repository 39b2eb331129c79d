import { describe, expect, it } from 'vitest';
import { fill } from './interpolation';
import { languageOf } from './language';
import { pluralForm } from './plural';

describe('plurals', () => {
  it('have six forms in Arabic', () => {
    const forms = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map(n => pluralForm('ar', n));
    expect(forms).toEqual(['zero', 'one', 'two', 'few', 'few', 'many', 'many', 'other', 'other', 'few']);
  });

  it('have two in English and Sorani', () => {
    expect([0, 1, 2].map(n => pluralForm('en', n))).toEqual(['other', 'one', 'other']);
    expect([0, 1, 2].map(n => pluralForm('ckb', n))).toEqual(['other', 'one', 'other']);
  });
});

describe('fill', () => {
  it('isolates values in right-to-left sentences and leaves unknown places', () => {
    expect(fill('by {date} {x}', { date: '3' }, false)).toBe('by 3 {x}');
    expect(fill('حتى {date}', { date: '29,000 USD' }, true)).toBe('حتى \u206829,000 USD\u2069');
  });
});

describe('languageOf', () => {
  it('takes what browsers say', () => {
    expect(['ar-IQ', 'ckb-IQ', 'ku', 'en-GB', 'fr', null].map(languageOf)).toEqual(['ar', 'ckb', 'ckb', 'en', 'en', 'en']);
  });
});
