/** The three languages of the product. English is also what a text is written in first. */
export type LanguageCode = 'en' | 'ar' | 'ckb';

export interface LanguageInfo {
  readonly code: LanguageCode;
  /** What stands in the lang attribute: Arabic is Iraqi Arabic, for its month names and digits. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
}

export const languages: readonly LanguageInfo[] = [
  { code: 'en', tag: 'en', dir: 'ltr', name: 'English' },
  { code: 'ar', tag: 'ar-IQ', dir: 'rtl', name: 'العربية' },
  { code: 'ckb', tag: 'ckb', dir: 'rtl', name: 'کوردی' },
];

export function languageOf(code: string | null | undefined): LanguageCode {
  const start = (code ?? '').toLowerCase().split('-')[0];
  if (start === 'ckb' || start === 'ku') return 'ckb';
  return start === 'ar' ? 'ar' : 'en';
}

export function infoOf(code: LanguageCode): LanguageInfo {
  return languages.find(l => l.code === code)!;
}
