import { wholeNumber } from '../../shared/form/number-rules';
import { atMost, required } from '../../shared/form/rules';
import type { Fund } from '../types';

/** What can change of a fund, as typed: restrictions as ticks, one per key. */
export type TermsValues = { [ticked: `rule-${string}`]: boolean } & {
  startsOn: string; endsOn: string; purpose: string; pillar: string; flexSilentPercent: string; flexNotifyPercent: string; restrictionText: string;
};

export const emptyTerms: TermsValues = {
  startsOn: '', endsOn: '', purpose: '', pillar: '', flexSilentPercent: '10', flexNotifyPercent: '20', restrictionText: '',
};

export const termsRules = {
  startsOn: required,
  endsOn: (to: string, v: TermsValues) => required(to) ?? (v.startsOn && to < v.startsOn ? { key: 'funding.funds.endsBefore' } : null),
  purpose: atMost(2000),
  flexSilentPercent: wholeNumber(0, 100),
  flexNotifyPercent: wholeNumber(0, 100),
  restrictionText: atMost(2000),
};

export function fromFund(f: Fund): TermsValues {
  const values: TermsValues = {
    startsOn: f.startsOn, endsOn: f.endsOn, purpose: f.purpose ?? '', pillar: f.pillar ?? '', restrictionText: f.restrictionText ?? '',
    flexSilentPercent: String(f.flexSilentPercent), flexNotifyPercent: String(f.flexNotifyPercent),
  };
  for (const key of f.restrictions) values[`rule-${key}`] = true;
  return values;
}

export const toTerms = (v: TermsValues, number: (text: string) => number) => ({
  startsOn: v.startsOn,
  endsOn: v.endsOn,
  purpose: v.purpose || null,
  pillar: v.pillar || null,
  flexSilentPercent: number(v.flexSilentPercent),
  flexNotifyPercent: number(v.flexNotifyPercent),
  restrictions: Object.entries(v).filter(([k, on]) => k.startsWith('rule-') && on === true).map(([k]) => k.slice('rule-'.length)),
  restrictionText: v.restrictionText || null,
});
