import type { Order } from '../types';

/** `1 USD = 1,312.069 IQD`, or nothing when it came in the currency it was sent in. */
export function rateText(order: Pick<Order, 'currency' | 'receivedCurrency' | 'rateMillionths'>): string {
  const { currency, receivedCurrency, rateMillionths } = order;
  if (!rateMillionths || !receivedCurrency || receivedCurrency === currency) return '';
  const [whole, part] = (rateMillionths / 1_000_000).toFixed(3).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = part!.replace(/0+$/, '');
  return `1 ${currency} = ${grouped}${rest ? `.${rest}` : ''} ${receivedCurrency}`;
}
