import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../shared/text/t';
import { Chip } from '../shared/ui/chip';
import { GrantState, looks } from './model';

/** A grant's state as colour, icon and word. */
@Component({
  selector: 'app-grant-state',
  imports: [Chip, T],
  template: '<app-chip [kind]="look().kind" [icon]="look().icon">{{ key() | t }}</app-chip>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateChip {
  readonly state = input.required<GrantState>();
  protected readonly look = computed(() => looks[this.state()]);
  protected readonly key = computed(() => `awards.state.${this.state()}`);
}
