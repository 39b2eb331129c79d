import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { AmountField } from '../../shared/form/amount-field';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import type { Form } from '../../shared/form/form';
import { moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import type { FundChoice } from '../types';
import { choicesOf, fundCount, fundName, maxFunds, partName, restMinor } from './fund-parts';

/** Which fund pays; on demand further ones of the same donor, each with its part. */
@Component({
  selector: 'app-recommend-funds',
  imports: [AmountField, Control, Field, T],
  template: `
    @for (i of rows(); track i) {
      <app-field [form]="form()" [name]="fund(i)" [label]="(rows().length > 1 ? 'proposals.recommend.fundNo' : 'proposals.recommend.fund') | t: { n: i + 1 }">
        <select appControl><option value=""></option>
          @for (choice of choices(i); track choice.id) {<option [value]="choice.id">{{ 'proposals.recommend.choice' | t: { code: choice.code, donor: choice.donorCode, free: money(choice.freeMinor) } }}</option>}
        </select>
      </app-field>
      @if (i) {<app-amount [form]="form()" [name]="part(i)" [currency]="currency()" [label]="'proposals.recommend.part' | t: { n: i + 1 }" />}
    }
    @if (rows().length > 1) {<p class="note" aria-live="polite"><span>{{ 'proposals.recommend.rest' | t: { amount: money(rest()) } }}</span></p>}
    @if (mayAdd() || rows().length > 1) {
      <p class="row">
        @if (mayAdd()) {<button class="btn bare" type="button" (click)="change(1)">{{ 'proposals.recommend.another' | t }}</button>}
        @if (rows().length > 1) {<button class="btn bare" type="button" (click)="change(-1)">{{ 'proposals.recommend.without' | t: { n: rows().length } }}</button>}
      </p>
    }
  `,
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecommendFunds {
  readonly form = input.required<Form<Record<string, string | boolean>>>();
  readonly all = input.required<readonly FundChoice[]>();
  readonly currency = input.required<string>();
  readonly years = input.required<number>();
  protected readonly fund = fundName;
  protected readonly part = partName;
  protected readonly rows = computed(() => Array.from({ length: fundCount(this.form().values()) }, (_, i) => i));
  protected readonly rest = computed(() => Math.max(0, restMinor(this.form().values(), this.years(), this.currency())));
  protected readonly mayAdd = computed(() => this.rows().length < maxFunds && this.choices(this.rows().length).length > 0);

  protected choices(i: number): readonly FundChoice[] {
    return choicesOf(i, this.form().values(), this.all());
  }

  protected money(minor: number): string {
    return moneyText(minor, this.currency());
  }

  /** A row that is taken away takes what was typed in it along. */
  protected change(by: number): void {
    const last = this.rows().length - 1;
    if (by < 0) for (const name of [fundName(last), partName(last)]) this.form().set(name, '');
    this.form().set('fundCount', `${last + 1 + by}`);
  }
}
