import type { Schemas, With } from '../shared/api/schemas';
import type { Looks } from '../shared/ui/state-look';

export type GrantState = 'AgreementOffered' | 'Active' | 'PausedForSafety' | 'SuspendedByAuthority' | 'Closed' | 'Terminated';
export type TrancheState = 'Scheduled' | 'Open' | 'InPayment' | 'Sent' | 'Received' | 'Dropped';

export type Instalment = With<Schemas['InstalmentDto'], { state: TrancheState }>;
export type GrantRow = With<Schemas['GrantListRow'], { state: GrantState }>;
export type GrantYear = Schemas['GrantYearDto'];
export type GrantPayment = Schemas['GrantPaymentDto'];
export type GrantStep = Schemas['GrantStepDto'];
export type Grant = With<Schemas['GrantDto'], { state: GrantState; instalments: readonly Instalment[] }>;
export type Agreement = With<Schemas['AgreementDto'], { state: GrantState }>;

/** How a state looks: never brick for what is nobody's fault. */
export const looks: Looks<GrantState> = {
  AgreementOffered: { kind: 'act', icon: 'pen' },
  Active: { kind: 'ok', icon: 'check' },
  PausedForSafety: { kind: 'act', icon: 'pause' },
  SuspendedByAuthority: { kind: '', icon: 'stop' },
  Closed: { kind: '', icon: 'check' },
  Terminated: { kind: '', icon: 'stop' },
};
