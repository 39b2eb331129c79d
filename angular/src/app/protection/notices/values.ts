import type { Fault, Rules } from '../../shared/form/form';
import { required } from '../../shared/form/rules';

/** Named as the server names its errors. */
export type NoticeValues = Record<string, string>;

export const languages = ['ar', 'ckb', 'en'] as const;

export const emptyNotice: NoticeValues = { endsOn: '', ...Object.fromEntries(languages.flatMap(code => [[`${code}.title`, ''], [`${code}.body`, '']])) };

const filled = (values: NoticeValues, code: string): boolean => !!(values[`${code}.title`]?.trim() || values[`${code}.body`]?.trim());

/** A language that was begun is finished, and there is one at least. */
const of = (code: string, name: string) => (value: string, values: NoticeValues): Fault | null => {
  if (filled(values, code)) return required(value);
  return name === 'title' && code === languages[0] && !languages.some(l => filled(values, l)) ? { key: 'notices.none' } : null;
};

export const noticeRules: Rules<NoticeValues> =
  Object.fromEntries(languages.flatMap(code => [[`${code}.title`, of(code, 'title')], [`${code}.body`, of(code, 'body')]]));

export const toNotice = (values: NoticeValues) => ({
  endsOn: values['endsOn'],
  ...Object.fromEntries(languages.filter(code => filled(values, code)).map(code => [code, { title: values[`${code}.title`]!.trim(), body: values[`${code}.body`]!.trim() }])),
});
