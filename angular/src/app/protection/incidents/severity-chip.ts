import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Looks, StateLook, stateParts, stateTemplate } from '../../shared/ui/state-look';
import type { EventRow } from './types';

/** How hard it hit, as colour, icon and word. */
@Component({
  selector: 'app-event-severity',
  imports: [...stateParts],
  template: stateTemplate,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SeverityChip extends StateLook<EventRow['severity']> {
  protected readonly words = 'events.short.';
  protected readonly looks: Looks<EventRow['severity']> = {
    light: { kind: '', icon: 'pause' },
    serious: { kind: 'act', icon: 'clock' },
    grave: { kind: 'bad', icon: 'alert' },
  };
}
