import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Looks, StateLook, stateParts, stateTemplate } from '../shared/ui/state-look';
import type { Risk } from './types';

/** How urgent, as colour, icon and word. */
@Component({
  selector: 'app-risk-chip',
  imports: [...stateParts],
  template: stateTemplate,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RiskChip extends StateLook<Risk> {
  protected readonly words = 'desk.risk.';
  protected readonly looks: Looks<Risk> = {
    immediate: { kind: 'bad', icon: 'alert' },
    high: { kind: 'act', icon: 'clock' },
    medium: { kind: '', icon: 'clock' },
    low: { kind: '', icon: 'pause' },
  };
}
