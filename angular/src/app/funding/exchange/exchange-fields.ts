import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { AmountField } from '../../shared/form/amount-field';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import type { AnyForm } from '../../shared/form/form';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';

const sources = ['bankAdvice', 'centralBank', 'europeanCentralBank', 'donor'] as const;

/** The rate of an exchange with who said it and for which day, and what the bank took. */
@Component({
  selector: 'app-exchange-fields',
  imports: [AmountField, Choice, Control, Field, T],
  template: `
    <app-field [form]="form()" name="exchange.rate" [label]="'funding.exchange.rate' | t" [hint]="'funding.exchange.rateWhy' | t"><input appControl dir="ltr" inputmode="decimal"></app-field>
    <app-choice [form]="form()" name="exchange.rateOf" [legend]="'funding.exchange.rateOf' | t" [options]="ways()" />
    <app-field [form]="form()" name="exchange.source" [label]="'funding.exchange.source' | t">
      <select appControl>@for (s of sources; track s) {<option [value]="s">{{ source + s | t }}</option>}</select>
    </app-field>
    <app-field [form]="form()" name="exchange.on" [label]="'funding.exchange.on' | t"><input appControl type="date"></app-field>
    <app-amount [form]="form()" name="exchange.fees" [currency]="to()" [label]="'funding.exchange.fees' | t" [optional]="true" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExchangeFields {
  readonly #texts = inject(Texts);
  readonly form = input.required<AnyForm>();
  readonly from = input.required<string>();
  readonly to = input.required<string>();
  protected readonly sources = sources;
  protected readonly source = 'funding.exchange.sources.';
  protected readonly ways = computed(() => [
    { value: 'given', label: this.#texts.t('funding.exchange.way', { one: this.from(), other: this.to() }) },
    { value: 'fund', label: this.#texts.t('funding.exchange.way', { one: this.to(), other: this.from() }) },
  ]);
}
