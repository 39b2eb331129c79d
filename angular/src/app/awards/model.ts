import type { IconName } from '../shared/ui/icons';

export type GrantState = 'AgreementOffered' | 'Active' | 'PausedForSafety' | 'SuspendedByAuthority' | 'Closed' | 'Terminated';
export type TrancheState = 'Scheduled' | 'Open' | 'InPayment' | 'Sent' | 'Received' | 'Dropped';

export interface Page<T> { readonly items: readonly T[]; readonly total: number; readonly moreThanTotal: boolean; readonly next: string | null }

export interface GrantRow {
  readonly id: string; readonly code: string; readonly partnerCode: string; readonly state: GrantState;
  readonly currency: string; readonly totalMinor: number; readonly receivedMinor: number;
  readonly startsOn: string; readonly endsOn: string; readonly nextOn: string | null;
}

export interface GrantYear { readonly number: number; readonly plannedMinor: number; readonly sentMinor: number; readonly receivedMinor: number }

export interface Instalment {
  readonly id: string; readonly number: number; readonly year: number; readonly amountMinor: number; readonly dueOn: string;
  readonly state: TrancheState; readonly openedOn: string | null; readonly sentOn: string | null; readonly receivedOn: string | null;
  readonly receivedMinor: number | null; readonly receivedCurrency: string | null;
}

export interface Person { readonly part: string; readonly userName: string; readonly at: string }
export interface GrantPayment { readonly id: string; readonly instalment: number | null; readonly state: string; readonly people: readonly Person[] }
export interface GrantStep { readonly act: string; readonly at: string; readonly userName: string | null; readonly instalment: number | null }

export interface Grant {
  readonly id: string; readonly code: string; readonly organisationId: string; readonly partnerCode: string; readonly partnerName: string | null;
  readonly state: GrantState; readonly stateSince: string | null; readonly stateNote: string | null;
  readonly currency: string; readonly totalMinor: number; readonly startsOn: string; readonly endsOn: string; readonly currentYear: number;
  readonly years: readonly GrantYear[]; readonly instalments: readonly Instalment[];
  readonly funds: readonly { readonly fundId: string; readonly fundCode: string; readonly amountMinor: number }[];
  readonly payments: readonly GrantPayment[]; readonly history: readonly GrantStep[];
  readonly agreementAccepted: boolean; readonly version: number; readonly actions: readonly string[];
  readonly blocked: readonly { readonly action: string; readonly code: string }[];
}

export interface Agreement {
  readonly grantId: string; readonly language: string; readonly title: string; readonly grantCode: string; readonly partnerCode: string;
  readonly currency: string; readonly totalMinor: number; readonly startsOn: string; readonly endsOn: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly instalments: readonly { readonly number: number; readonly year: number; readonly dueOn: string; readonly amountMinor: number }[];
  readonly hash: string; readonly state: GrantState; readonly acceptedAt: string | null; readonly acceptedBy: string | null;
  readonly version: number; readonly actions: readonly string[];
}

/** How a state looks: never brick for what is nobody's fault. */
export const looks: Readonly<Record<GrantState, { readonly kind: '' | 'act' | 'ok'; readonly icon: IconName }>> = {
  AgreementOffered: { kind: 'act', icon: 'pen' },
  Active: { kind: 'ok', icon: 'check' },
  PausedForSafety: { kind: 'act', icon: 'pause' },
  SuspendedByAuthority: { kind: '', icon: 'stop' },
  Closed: { kind: '', icon: 'check' },
  Terminated: { kind: '', icon: 'stop' },
};
