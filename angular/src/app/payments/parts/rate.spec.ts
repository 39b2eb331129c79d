import { describe, expect, it } from 'vitest';
import { whyKey } from './codes';
import { rateText } from './rate';

describe('rateText', () => {
  it('says the real rate of what came in', () => {
    expect(rateText({ currency: 'USD', receivedCurrency: 'IQD', rateMillionths: 1_312_068_966 })).toBe('1 USD = 1,312.069 IQD');
    expect(rateText({ currency: 'USD', receivedCurrency: 'IQD', rateMillionths: 1_320_000_000 })).toBe('1 USD = 1,320 IQD');
  });

  it('is silent where there is none', () => {
    expect(rateText({ currency: 'USD', receivedCurrency: 'USD', rateMillionths: 1_000_000 })).toBe('');
    expect(rateText({ currency: 'USD', receivedCurrency: null, rateMillionths: null })).toBe('');
  });
});

describe('whyKey', () => {
  it('takes the last part of a code', () => {
    expect(whyKey('payment.you-approved')).toBe('payments.why.you-approved');
    expect(whyKey('needs-manager')).toBe('payments.why.needs-manager');
  });
});
