import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Control } from './control';
import { Field } from './field';
import type { AnyForm } from './form';
import { moneyText, readAmount } from '../format/amount';

/**
 * An amount as text: digits of any of the three scripts, and under it how it was understood.
 * The form keeps what was typed; read it with `readAmount(form.get('x'), currency)`.
 */
@Component({
  selector: 'app-amount',
  imports: [Control, Field],
  template: `
    <app-field [form]="form()" [name]="name()" [label]="label()" [hint]="hint()" [optional]="optional()">
      <input appControl dir="ltr" inputmode="decimal" autocomplete="off">
      <p class="hint" aria-live="polite">@if (read(); as read) {<bdi dir="ltr">{{ read }}</bdi>} @else {<bdi dir="ltr">{{ currency() }}</bdi>}</p>
    </app-field>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AmountField {
  readonly form = input.required<AnyForm>();
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly currency = input.required<string>();
  readonly hint = input('');
  readonly optional = input(false);

  protected readonly read = computed(() => {
    const reading = readAmount(this.form().get(this.name()) ?? '', this.currency());
    return 'minor' in reading ? moneyText(reading.minor, this.currency()) : '';
  });
}
