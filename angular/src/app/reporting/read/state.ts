import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import type { IconName } from '../../shared/ui/icons';
import type { ReportState } from '../model';

const looks: Readonly<Record<ReportState, { readonly kind: '' | 'act' | 'ok'; readonly icon: IconName }>> = {
  Due: { kind: '', icon: 'clock' },
  Draft: { kind: 'act', icon: 'pen' },
  Submitted: { kind: 'act', icon: 'next' },
  Question: { kind: 'act', icon: 'alert' },
  Accepted: { kind: 'ok', icon: 'check' },
};

/** A report's state as colour, icon and word. */
@Component({
  selector: 'app-report-state',
  imports: [Chip, T],
  template: '<app-chip [kind]="look().kind" [icon]="look().icon">{{ key() | t }}</app-chip>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportStateChip {
  readonly state = input.required<ReportState>();
  protected readonly look = computed(() => looks[this.state()]);
  protected readonly key = computed(() => `reporting.state.${this.state()}`);
}
