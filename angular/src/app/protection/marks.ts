import { latinDigits } from '../shared/format/digits';
import type { SealedPart } from './sealed-part';

/** As many as the server takes. */
const most = 8;
const digitsOfNumber = 10;
const wordsOfName = 3;

/**
 * Hashes by which the same person is known again when somebody else writes of them: of phone numbers, and of a name of at least three words,
 * as people of Iraq have. They are made here, so that the server needs nothing of what is sealed to say that somebody may be supported twice.
 */
export async function marksOf(part: SealedPart): Promise<readonly string[]> {
  const found = [...numbersIn(part.reach), ...numbersIn(part.who), ...nameIn(part.who)];
  return Promise.all([...new Set(found)].slice(0, most).map(hash));
}

/** The last ten digits of each number: with a country before it, it is the same one. */
export function numbersIn(text: string): readonly string[] {
  const numbers = latinDigits(text).match(/\d(?:[\s().-]{0,2}\d){9,15}/gu) ?? [];
  return numbers.map(number => `tel:${number.replace(/\D/gu, '').slice(-digitsOfNumber)}`);
}

/** The same name however it is written: forms of letters, signs above and below, and spaces make no difference. */
export function nameIn(text: string): readonly string[] {
  const words = text.normalize('NFKD').toLowerCase().replace(/[\p{M}\u0640\u200c\u200d]/gu, '').replace(/[\u0649\u064a]/gu, '\u06cc').replace(/\u0643/gu, '\u06a9')
    .split(/[^\p{L}]+/u).filter(word => word.length > 1);
  return words.length < wordsOfName ? [] : [`name:${words.slice(0, wordsOfName).join(' ')}`];
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
