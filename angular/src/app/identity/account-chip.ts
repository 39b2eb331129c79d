import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Looks, StateLook, stateParts, stateTemplate } from '../shared/ui/state-look';
import type { AccountState } from './account';

const looks: Looks<AccountState> = {
  Invited: { kind: 'act', icon: 'clock' },
  Active: { kind: 'ok', icon: 'check' },
  Disabled: { kind: '', icon: 'stop' },
};

/** Where an account stands. */
@Component({ selector: 'app-account-chip', imports: [stateParts], template: stateTemplate, changeDetection: ChangeDetectionStrategy.OnPush })
export class AccountChip extends StateLook<AccountState> {
  protected readonly looks = looks;
  protected readonly words = 'identity.state.';
}
