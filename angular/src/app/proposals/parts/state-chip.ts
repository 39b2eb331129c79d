import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Looks, StateLook, stateParts, stateTemplate } from '../../shared/ui/state-look';

const looks: Looks<string> = {
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
@Component({ selector: 'app-proposal-state', imports: [stateParts], template: stateTemplate, changeDetection: ChangeDetectionStrategy.OnPush })
export class StateChip extends StateLook<string> {
  protected readonly looks = looks;
  protected readonly words = 'proposals.state.';
}
