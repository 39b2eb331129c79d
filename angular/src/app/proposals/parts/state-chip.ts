import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import type { IconName } from '../../shared/ui/icons';

const looks: Readonly<Record<string, { kind: '' | 'act' | 'ok'; icon: IconName }>> = {
  draft: { kind: '', icon: 'pen' },
  submitted: { kind: '', icon: 'clock' },
  inReview: { kind: '', icon: 'clock' },
  returned: { kind: 'act', icon: 'pen' },
  recommended: { kind: '', icon: 'clock' },
  donorReview: { kind: '', icon: 'clock' },
  approved: { kind: 'ok', icon: 'check' },
  declined: { kind: '', icon: 'stop' },
  withdrawn: { kind: '', icon: 'stop' },
};

/** Where a proposal stands: word, icon, colour. */
@Component({
  selector: 'app-proposal-state',
  imports: [Chip, T],
  template: '<app-chip [kind]="look().kind" [icon]="look().icon">{{ text() | t }}</app-chip>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateChip {
  readonly state = input.required<string>();
  protected readonly look = computed(() => looks[this.state()] ?? looks['submitted']!);
  protected readonly text = computed(() => `proposals.state.${this.state()}`);
}
