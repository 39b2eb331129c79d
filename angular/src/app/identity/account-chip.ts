import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../shared/text/t';
import { Chip } from '../shared/ui/chip';
import type { AccountState } from './account';

const looks = {
  Invited: { kind: 'act', icon: 'clock' },
  Active: { kind: 'ok', icon: 'check' },
  Disabled: { kind: '', icon: 'stop' },
} as const;

/** Where an account stands. */
@Component({
  selector: 'app-account-chip',
  imports: [Chip, T],
  template: '<app-chip [kind]="look().kind" [icon]="look().icon">{{ "identity.state." + state() | t }}</app-chip>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountChip {
  readonly state = input.required<AccountState>();
  protected readonly look = computed(() => looks[this.state()]);
}
