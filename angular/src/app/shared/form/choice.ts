import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../text/t';
import type { AnyForm } from './form';

export interface Option { readonly value: string; readonly label: string; readonly hint?: string }

/** One of a few: big targets instead of a list to open. `[wide]="true"` puts them under each other. */
@Component({
  selector: 'app-choice',
  imports: [T],
  template: `
    <fieldset class="pick" [class.wide]="wide()" [id]="id()" [attr.aria-describedby]="described()">
      <legend>{{ legend() }}</legend>
      @if (hint()) {<span class="hint" [id]="id() + 'h'">{{ hint() }}</span>}
      @for (fault of faults(); track $index) {<p class="err" [id]="id() + 'e'">{{ fault.message ?? (fault.key! | t: fault.params) }}</p>}
      @for (option of options(); track option.value) {
        <label>
          <input type="radio" [attr.name]="id()" [value]="option.value" [checked]="option.value === value()" (change)="set(option.value)">
          <span><span>{{ option.label }}</span>@if (option.hint) {<span class="hint">{{ option.hint }}</span>}</span>
        </label>
      }
    </fieldset>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Choice {
  readonly form = input.required<AnyForm>();
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly hint = input('');
  readonly wide = input(false);

  protected readonly id = computed(() => `${this.form().id}-${this.name()}`);
  protected readonly faults = computed(() => this.form().faults()[this.name()] ?? []);
  protected readonly value = computed(() => this.form().get(this.name()));
  protected readonly described = computed(() => {
    const ids = [...(this.hint() ? [`${this.id()}h`] : []), ...(this.faults().length ? [`${this.id()}e`] : [])];
    return ids.length ? ids.join(' ') : null;
  });

  ngOnInit(): void {
    this.form().call(this.name(), this.legend);
  }

  protected set(value: string): void {
    this.form().set(this.name(), value);
  }
}
