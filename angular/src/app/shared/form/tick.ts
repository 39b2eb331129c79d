import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../text/t';
import type { AnyForm } from './form';

/** A yes or no: `<app-tick [form]="form" name="notShared">{{ 'reporting.notShared' | t }}</app-tick>`. */
@Component({
  selector: 'app-tick',
  imports: [T],
  template: `
    @for (fault of faults(); track $index) {<p class="err" [id]="id() + 'e'">{{ fault.message ?? (fault.key! | t: fault.params) }}</p>}
    <label class="tick">
      <input type="checkbox" [id]="id()" [checked]="on()" [attr.aria-invalid]="faults().length ? 'true' : null"
        [attr.aria-describedby]="faults().length ? id() + 'e' : null" (change)="set($event)">
      <span><ng-content /></span>
    </label>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Tick {
  readonly form = input.required<AnyForm>();
  readonly name = input.required<string>();
  protected readonly id = computed(() => `${this.form().id}-${this.name()}`);
  protected readonly faults = computed(() => this.form().faults()[this.name()] ?? []);
  protected readonly on = computed(() => this.form().get(this.name()) === true);

  protected set(event: Event): void {
    this.form().set(this.name(), (event.target as HTMLInputElement).checked);
  }
}
