import { ChangeDetectionStrategy, Component } from '@angular/core';
import { StateLook, stateParts, stateTemplate } from '../shared/ui/state-look';
import { GrantState, looks } from './model';

/** A grant's state as colour, icon and word. */
@Component({ selector: 'app-grant-state', imports: [stateParts], template: stateTemplate, changeDetection: ChangeDetectionStrategy.OnPush })
export class StateChip extends StateLook<GrantState> {
  protected readonly looks = looks;
  protected readonly words = 'awards.state.';
}
