import { ChangeDetectionStrategy, Component } from '@angular/core';
import type { Schemas } from '../../shared/api/schemas';
import { Looks, StateLook, stateParts, stateTemplate } from '../../shared/ui/state-look';

type GrantState = Schemas['GrantDto']['state'];

const looks: Looks<GrantState> = {
  AgreementOffered: { kind: 'act', icon: 'pen' },
  Active: { kind: 'ok', icon: 'check' },
  PausedForSafety: { kind: 'act', icon: 'pause' },
  SuspendedByAuthority: { kind: '', icon: 'stop' },
  Closed: { kind: '', icon: 'check' },
  Terminated: { kind: '', icon: 'stop' },
};

/** A grant's state as its donor reads it: colour, icon and word, as the team sees it. */
@Component({ selector: 'app-donor-grant-state', imports: [stateParts], template: stateTemplate, changeDetection: ChangeDetectionStrategy.OnPush })
export class DonorGrantState extends StateLook<GrantState> {
  protected readonly looks = looks;
  protected readonly words = 'reporting.grantState.';
}
