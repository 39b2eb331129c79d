import type { Schemas, With } from '../shared/api/schemas';
import type { Looks } from '../shared/ui/state-look';

export type GrantState = 'Planned' | 'AgreementOffered' | 'Active' | 'PausedForSafety' | 'SuspendedByAuthority' | 'Closed' | 'Terminated';
export type TrancheState = 'Scheduled' | 'Open' | 'InPayment' | 'Sent' | 'Received' | 'Dropped';

export type Instalment = With<Schemas['InstalmentDto'], { state: TrancheState }>;
export type GrantRow = With<Schemas['GrantListRow'], { state: GrantState }>;
export type GrantYear = Schemas['GrantYearDto'];
export type GrantPayment = Schemas['GrantPaymentDto'];
export type GrantStep = Schemas['GrantStepDto'];
export type Grant = With<Schemas['GrantDto'], { state: GrantState; instalments: readonly Instalment[] }>;
export type Condition = Schemas['ConditionDto'];
export type Budget = Schemas['BudgetDto'];
export type BudgetLine = Budget['lines'][number];
export type Moved = Schemas['MovedDto'];
export type TermsVersion = Schemas['VersionDto'];
export type Change = Schemas['AmendmentDto'];
export type ChangeRow = Schemas['AmendmentRowDto'];
export type Difference = Schemas['DifferenceDto'];
export type TopUpFund = Schemas['TopUpFundDto'];
export type Agreement = With<Schemas['AgreementDto'], { state: GrantState }>;

/** How a state looks: never brick for what is nobody's fault. */
export const looks: Looks<GrantState> = {
  Planned: { kind: 'act', icon: 'pen' },
  AgreementOffered: { kind: 'act', icon: 'pen' },
  Active: { kind: 'ok', icon: 'check' },
  PausedForSafety: { kind: 'act', icon: 'pause' },
  SuspendedByAuthority: { kind: '', icon: 'stop' },
  Closed: { kind: '', icon: 'check' },
  Terminated: { kind: '', icon: 'stop' },
};
