import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Looks, StateLook, stateParts, stateTemplate } from '../../shared/ui/state-look';

const looks: Looks<string> = {
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
@Component({ selector: 'app-order-state', imports: [stateParts], template: stateTemplate, changeDetection: ChangeDetectionStrategy.OnPush })
export class StateChip extends StateLook<string> {
  protected readonly looks = looks;
  protected readonly words = 'payments.state.';
}
