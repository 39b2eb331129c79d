import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../text/t';
import type { AnyForm } from './form';

/**
 * A label, a hint, the error above, and inside it the native control with `appControl`:
 * `<app-field [form]="form" name="title" [label]="'proposals.title' | t"><input appControl></app-field>`.
 * The control finds its value, id and description here.
 */
@Component({
  selector: 'app-field',
  imports: [T],
  template: `
    <label [attr.for]="id()">{{ label() }} @if (optional()) {<span class="label">{{ 'shared.form.optional' | t }}</span>}</label>
    @if (hint()) {<span class="hint" [id]="id() + 'h'">{{ hint() }}</span>}
    @for (fault of faults(); track $index) {
      <p class="err" [id]="id() + 'e' + $index">{{ fault.message ?? (fault.key! | t: fault.params) }}</p>
    }
    <ng-content />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field {
  readonly form = input.required<AnyForm>();
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);

  readonly id = computed(() => `${this.form().id}-${this.name()}`);
  readonly faults = computed(() => this.form().faults()[this.name()] ?? []);
  readonly described = computed(() => {
    const ids = [...(this.hint() ? [`${this.id()}h`] : []), ...this.faults().map((_, i) => `${this.id()}e${i}`)];
    return ids.length ? ids.join(' ') : null;
  });

  ngOnInit(): void {
    this.form().call(this.name(), this.label);
  }
}
