import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { T } from '../shared/text/t';
import { Texts } from '../shared/text/texts';
import { Chip } from '../shared/ui/chip';
import { moment } from './moment';
import type { Knot } from './types';

/** What is promised next and until when, or that it is late. */
@Component({
  selector: 'app-clock-chip',
  imports: [Chip, T],
  template: `
    @if (clock(); as what) {
      <app-chip [kind]="late() ? 'bad' : ''" [icon]="late() ? 'alert' : 'clock'">{{ (late() ? 'desk.late.' : 'desk.until.') + what | t: { time: time() } }}</app-chip>
    } @else {<span class="label">{{ 'desk.until.none' | t }}</span>}
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ClockChip {
  readonly #texts = inject(Texts);
  readonly clock = input.required<Knot['clock']>();
  readonly due = input.required<string | null>();
  protected readonly late = computed(() => Date.parse(this.due() ?? '') < Date.now());
  protected readonly time = computed(() => moment(this.due() ?? '', this.#texts));
}
