import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import type { IconName } from '../../shared/ui/icons';

const looks: Readonly<Record<string, { kind: '' | 'act' | 'ok' | 'bad'; icon: IconName }>> = {
  Prepared: { kind: 'act', icon: 'pen' },
  Approved: { kind: 'act', icon: 'check' },
  Released: { kind: 'act', icon: 'file' },
  Sent: { kind: '', icon: 'clock' },
  Received: { kind: 'ok', icon: 'check' },
  Failed: { kind: 'bad', icon: 'alert' },
  Uncertain: { kind: 'bad', icon: 'alert' },
  Cancelled: { kind: '', icon: 'stop' },
};

/** Where an order stands: word, icon, colour. */
@Component({
  selector: 'app-order-state',
  imports: [Chip, T],
  template: '<app-chip [kind]="look().kind" [icon]="look().icon">{{ text() | t }}</app-chip>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateChip {
  readonly state = input.required<string>();
  protected readonly look = computed(() => looks[this.state()] ?? looks['Prepared']!);
  protected readonly text = computed(() => `payments.state.${this.state()}`);
}
