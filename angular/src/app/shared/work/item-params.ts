import { moneyText } from '../format/amount';
import { dateText } from '../format/dates';
import type { Params } from '../text/interpolation';
import type { LanguageCode } from '../text/language';
import type { HomeItem } from './links';

/** Values as they are said: `{amount}` from minor and currency, `{sentOn}` as a date in words, `{done}` and `{of}` as they are. */
export function itemParams(item: Pick<HomeItem, 'params' | 'done' | 'of'>, language: LanguageCode): Params {
  const said: Record<string, string | number> = { done: item.done ?? 0, of: item.of ?? 0 };
  for (const [name, value] of Object.entries(item.params ?? {})) {
    said[name] = name.endsWith('On') && /^\d{4}-\d\d-\d\d/.test(value) ? dateText(value, language, false) : value;
  }
  const { minor, currency } = item.params ?? {};
  if (minor && currency) said['amount'] = moneyText(Number(minor), currency);
  return said;
}
