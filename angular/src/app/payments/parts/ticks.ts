import { ChangeDetectionStrategy, Component, OnInit, computed, input } from '@angular/core';
import type { AnyForm } from '../../shared/form/form';
import { T } from '../../shared/text/t';

/** Several yes-or-noes of which one at least is wanted: the legend, what is wrong with all of them, and the ticks inside. */
@Component({
  selector: 'app-ticks',
  imports: [T],
  template: `
    <fieldset class="ticks" [id]="id()" tabindex="-1" [attr.aria-describedby]="faults().length ? id() + 'e' : null">
      <legend>{{ legend() }}</legend>
      @for (fault of faults(); track $index) {<p class="err" [id]="id() + 'e'">{{ fault.message ?? (fault.key! | t: fault.params) }}</p>}
      <ng-content />
    </fieldset>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Ticks implements OnInit {
  readonly form = input.required<AnyForm>();
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  protected readonly id = computed(() => `${this.form().id}-${this.name()}`);
  protected readonly faults = computed(() => this.form().faults()[this.name()] ?? []);

  ngOnInit(): void {
    this.form().call(this.name(), this.legend);
  }
}
