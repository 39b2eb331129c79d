import { describe, expect, it } from 'vitest';
import { amountText, moneyText, readAmount } from './amount';

describe('readAmount', () => {
  it.each([
    ['29,000', 'USD', 2_900_000],
    ['29000.5', 'USD', 2_900_050],
    ['٢٩٬٠٠٠', 'USD', 2_900_000],
    ['۲۹۰۰۰٫۲۵', 'USD', 2_900_025],
    ['38,050,000', 'IQD', 38_050_000_000],
    ['1.250', 'JOD', 1250],
    [' 1 000 ', 'USD', 100_000],
    ['7.10', 'USD', 710],
    ['0', 'USD', 0],
  ])('understands %s %s', (typed, currency, minor) => expect(readAmount(typed, currency)).toEqual({ minor }));

  it.each([
    ['', 'empty'], ['   ', 'empty'], ['-5', 'negative'], ['−5', 'negative'], ['abc', 'number'], ['1,00', 'number'],
    ['1,000,00', 'number'], ['1.2.3', 'number'], ['1e5', 'number'], ['1.001', 'fraction'], ['99999999999999999', 'large'],
  ])('refuses %j as %s', (typed, fault) => expect(readAmount(typed, 'USD')).toEqual({ fault }));
});

describe('amountText', () => {
  it('groups thousands and shows a fraction only where there is one', () => {
    expect(amountText(2_900_000, 'USD')).toBe('29,000');
    expect(amountText(2_900_050, 'USD')).toBe('29,000.50');
    expect(amountText(38_050_000_000, 'IQD')).toBe('38,050,000');
    expect(amountText(-5, 'USD')).toBe('-0.05');
    expect(moneyText(0, 'EUR')).toBe('0 EUR');
  });
});
