import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { AmountField } from '../../shared/form/amount-field';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import type { Form } from '../../shared/form/form';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { categories, currencies, maxYears } from '../types';
import { Values, amountName, lineName, totalText } from './content';

/** Start, currency, and the money of each year: one lump, or the six categories. */
@Component({
  selector: 'app-amounts-step',
  imports: [AmountField, Choice, Control, Field, T],
  template: `
    <app-field [form]="form()" name="startsOn" [label]="'proposals.amounts.startsOn' | t"><input appControl type="date" dir="ltr"></app-field>
    <app-field [form]="form()" name="currency" [label]="'proposals.amounts.currency' | t">
      <select appControl dir="ltr">@for (code of currencies; track code) {<option [value]="code">{{ code }}</option>}</select>
    </app-field>
    <app-choice [form]="form()" name="mode" [legend]="'proposals.amounts.mode' | t" [options]="modes()" />
    @for (year of years(); track year) {
      <fieldset class="card stack tight">
        <legend class="vh">{{ 'proposals.amounts.year' | t: { n: year + 1 } }}</legend>
        <h2 aria-hidden="true">{{ 'proposals.amounts.year' | t: { n: year + 1 } }}</h2>
        @if (form().get('mode') === 'categories') {
          @for (category of categories; track category) {
            <app-amount [form]="form()" [name]="line(year, category)" [currency]="currency()" [label]="label(category) | t" [optional]="true" />
          }
        } @else {
          <app-amount [form]="form()" [name]="amount(year)" [currency]="currency()" [label]="'proposals.amounts.amount' | t" />
        }
      </fieldset>
    }
    <p class="row">
      @if (years().length < max) {<button class="btn" type="button" (click)="change(1)">{{ 'proposals.amounts.more' | t }}</button>}
      @if (years().length > 1) {<button class="btn bare" type="button" (click)="change(-1)">{{ 'proposals.amounts.less' | t }}</button>}
    </p>
    <p aria-live="polite">{{ 'proposals.amounts.total' | t }} <strong><bdi dir="ltr">{{ total() }} {{ currency() }}</bdi></strong></p>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AmountsStep {
  readonly #texts = inject(Texts);
  readonly form = input.required<Form<Values>>();
  protected readonly currencies = currencies;
  protected readonly categories = categories;
  protected readonly max = maxYears;
  protected readonly amount = amountName;
  protected readonly line = lineName;
  protected readonly currency = computed(() => String(this.form().get('currency')));
  protected readonly years = computed(() => Array.from({ length: Number(this.form().get('yearCount')) }, (_, i) => i));
  protected readonly total = computed(() => totalText(this.form().values()));
  protected readonly modes = computed(() => [
    { value: 'lump', label: this.#texts.t('proposals.amounts.lump') },
    { value: 'categories', label: this.#texts.t('proposals.amounts.categories') },
  ]);

  protected label(category: string): string {
    return `proposals.category.${category}`;
  }

  protected change(by: number): void {
    this.form().set('yearCount', Math.min(maxYears, Math.max(1, this.years().length + by)));
  }
}
