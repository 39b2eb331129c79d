import { moneyText } from '../shared/format/amount';
import { dateText } from '../shared/format/dates';
import type { Params } from '../shared/text/interpolation';
import type { LanguageCode } from '../shared/text/language';
import type { Grant } from './model';

export interface Sentence { readonly key: string; readonly params: Params }

/** What is next for a grant, in one sentence. The partner is spoken to, staff are told. */
export function whatIsNext(grant: Grant, toPartner: boolean, language: LanguageCode): Sentence {
  const say = (key: string, params: Params = {}): Sentence => ({ key: `awards.record.say.${key}`, params });
  switch (grant.state) {
    case 'Planned': return say(toPartner ? 'plannedPartner' : 'planned');
    case 'AgreementOffered': return say(toPartner ? 'offeredPartner' : 'offered');
    case 'PausedForSafety': return say('paused');
    case 'SuspendedByAuthority': return say('suspended');
    case 'Closed': return say('closed');
    case 'Terminated': return say('terminated');
    case 'Active': {
      const money = (minor: number) => moneyText(minor, grant.currency);
      const sent = grant.instalments.find(i => i.state === 'Sent');
      if (sent) return say(toPartner ? 'confirmPartner' : 'confirm', { amount: money(sent.amountMinor) });
      const open = grant.instalments.find(i => i.state === 'Open' || i.state === 'InPayment');
      if (open) return say('open', { number: open.number, amount: money(open.amountMinor) });
      const next = grant.instalments.find(i => i.state === 'Scheduled');
      if (next) return say('next', { amount: money(next.amountMinor), date: dateText(next.dueOn, language) });
      return say('all');
    }
  }
}
