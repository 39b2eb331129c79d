import type { LanguageCode } from './language';

const rules = new Map<LanguageCode, Intl.PluralRules>();

/** The form a number takes: Arabic has six (zero, one, two, few, many, other), the others two. */
export function pluralForm(language: LanguageCode, count: number): Intl.LDMLPluralRule {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language === 'ar' ? 'ar-IQ' : language)));
  return rule.select(count);
}
