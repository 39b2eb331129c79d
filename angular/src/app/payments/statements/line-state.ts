import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Looks, StateLook, stateParts, stateTemplate } from '../../shared/ui/state-look';

const looks: Looks<string> = {
  Open: { kind: 'act', icon: 'clock' },
  Proposed: { kind: 'act', icon: 'pen' },
  Matched: { kind: 'ok', icon: 'check' },
  Aside: { kind: '', icon: 'stop' },
};

/** Where a line stands: word, icon, colour. */
@Component({ selector: 'app-line-state', imports: [stateParts], template: stateTemplate, changeDetection: ChangeDetectionStrategy.OnPush })
export class LineState extends StateLook<string> {
  protected readonly looks = looks;
  protected readonly words = 'statements.state.';
}
