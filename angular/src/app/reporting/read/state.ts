import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Looks, StateLook, stateParts, stateTemplate } from '../../shared/ui/state-look';
import type { ReportState } from '../model';

const looks: Looks<ReportState> = {
  Due: { kind: '', icon: 'clock' },
  Draft: { kind: 'act', icon: 'pen' },
  Submitted: { kind: 'act', icon: 'next' },
  Question: { kind: 'act', icon: 'alert' },
  ToConfirm: { kind: 'act', icon: 'phone' },
  Accepted: { kind: 'ok', icon: 'check' },
};

/** A report's state as colour, icon and word. */
@Component({ selector: 'app-report-state', imports: [stateParts], template: stateTemplate, changeDetection: ChangeDetectionStrategy.OnPush })
export class ReportStateChip extends StateLook<ReportState> {
  protected readonly looks = looks;
  protected readonly words = 'reporting.state.';
}
