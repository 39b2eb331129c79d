import { latinDigits } from '../../shared/format/digits';
import { readAmount } from '../../shared/format/amount';
import type { Fault } from '../../shared/form/form';

/** What is typed of money that was changed; the names are the server's, so that its faults stand at their fields. */
export interface ExchangeValues {
  'exchange.amount': string; 'exchange.currency': string; 'exchange.arrived': string; 'exchange.rate': string;
  'exchange.rateOf': string; 'exchange.source': string; 'exchange.on': string; 'exchange.fees': string;
}

export const emptyExchange: ExchangeValues = {
  'exchange.amount': '', 'exchange.currency': '', 'exchange.arrived': '', 'exchange.rate': '',
  'exchange.rateOf': 'given', 'exchange.source': 'bankAdvice', 'exchange.on': '', 'exchange.fees': '',
};

/** A rate as typed: above zero, six digits after the point at most. */
export function rateFault(text: string): Fault | null {
  const clean = latinDigits(text).trim().replace('\u066b', '.');
  return /^\d{1,9}(\.\d{1,6})?$/.test(clean) && /[1-9]/.test(clean) ? null : { key: 'funding.exchange.rateFault' };
}

export function amountFault(text: string, currency: string): Fault | null {
  const reading = readAmount(text, currency);
  return 'fault' in reading ? { key: `common.amount.${reading.fault}` } : null;
}

export const toExchange = (v: ExchangeValues) => ({
  rate: v['exchange.rate'], rateOf: v['exchange.rateOf'], source: v['exchange.source'], on: v['exchange.on'], fees: v['exchange.fees'] || null,
});
