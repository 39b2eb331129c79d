import { latinDigits } from './digits';

/** Digits behind the point by currency (ISO 4217); two where nothing else is said. */
const digits: Readonly<Record<string, number>> = { IQD: 3, JOD: 3, KWD: 3, BHD: 3, TND: 3, JPY: 0, KRW: 0 };

export function minorDigits(currency: string): number {
  return digits[currency] ?? 2;
}

/** Money as the server speaks it: a whole number of minor units and the currency's code. */
export interface Amount {
  readonly minor: number;
  readonly currency: string;
}

/** `2900000, USD` → `29,000`; the fraction is shown only where there is one. */
export function amountText(minor: number, currency: string): string {
  const places = minorDigits(currency);
  const sign = minor < 0 ? '-' : '';
  const all = Math.abs(minor).toString().padStart(places + 1, '0');
  const whole = places ? all.slice(0, -places) : all;
  const part = places ? all.slice(-places) : '';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return sign + grouped + (/[1-9]/.test(part) ? `.${part}` : '');
}

/** `29,000 USD`: amount, then code. */
export function moneyText(minor: number, currency: string): string {
  return `${amountText(minor, currency)} ${currency}`;
}

export type AmountFault = 'empty' | 'number' | 'negative' | 'fraction' | 'large';
export type AmountReading = { readonly minor: number } | { readonly fault: AmountFault };

/**
 * Reads what a person typed: Latin, Arabic or Kurdish digits; commas, spaces and ٬ between thousands;
 * a point or ٫ before the fraction. Never guesses: what is not clearly an amount is refused.
 */
export function readAmount(typed: string, currency: string): AmountReading {
  const text = latinDigits(typed).replace(/[\s\u00a0\u202f\u066c'\u2066-\u2069\u200e\u200f]/g, '').replace(/\u066b/g, '.');
  if (!text) return { fault: 'empty' };
  if (/^[-\u2212]/.test(text)) return { fault: 'negative' };
  const clean = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  const match = /^(\d+)(?:\.(\d+))?$/.exec(clean);
  if (!match) return { fault: 'number' };
  const places = minorDigits(currency);
  const part = match[2]?.replace(/0+$/, '') ?? '';
  if (part.length > places) return { fault: 'fraction' };
  const minor = Number(match[1] + part.padEnd(places, '0'));
  return Number.isSafeInteger(minor) ? { minor } : { fault: 'large' };
}
