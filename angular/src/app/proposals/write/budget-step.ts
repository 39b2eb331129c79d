import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { AmountField } from '../../shared/form/amount-field';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import type { Form } from '../../shared/form/form';
import { Tick } from '../../shared/form/tick';
import { T } from '../../shared/text/t';
import { currencies, lineCategories, maxLines } from '../types';
import { Values, budgetName, keepBudget, totalText } from './content';

/** Flexible money: when, how long, and a simple budget of lines. */
@Component({
  selector: 'app-budget-step',
  imports: [AmountField, Control, Field, T, Tick],
  template: `
    <app-field [form]="form()" name="startsOn" [label]="'proposals.amounts.startsOn' | t"><input appControl type="date" dir="ltr"></app-field>
    <app-field [form]="form()" name="months" [label]="'proposals.budget.months' | t"><input appControl inputmode="numeric" dir="ltr"></app-field>
    <app-field [form]="form()" name="currency" [label]="'proposals.amounts.currency' | t">
      <select appControl dir="ltr">@for (code of currencies; track code) {<option [value]="code">{{ code }}</option>}</select>
    </app-field>
    @for (line of lines(); track line) {
      <fieldset class="card stack tight">
        <legend class="vh">{{ 'proposals.budget.line' | t: { n: line + 1 } }}</legend>
        <h2 aria-hidden="true">{{ 'proposals.budget.line' | t: { n: line + 1 } }}</h2>
        <app-field [form]="form()" [name]="name(line, 'name')" [label]="'proposals.budget.name' | t"><input appControl dir="auto"></app-field>
        <app-field [form]="form()" [name]="name(line, 'category')" [label]="'proposals.budget.category' | t">
          <select appControl>
            <option value="">{{ 'proposals.budget.choose' | t }}</option>
            @for (category of categories; track category) {<option [value]="category">{{ 'proposals.line.' + category | t }}</option>}
          </select>
        </app-field>
        <app-amount [form]="form()" [name]="name(line, 'amount')" [currency]="currency()" [label]="'proposals.budget.amount' | t" />
      </fieldset>
    }
    <p class="row">
      @if (lines().length < max) {<button class="btn" type="button" (click)="change(1)">{{ 'proposals.budget.more' | t }}</button>}
      @if (lines().length > 1) {<button class="btn bare" type="button" (click)="change(-1)">{{ 'proposals.budget.less' | t }}</button>}
    </p>
    <p aria-live="polite">{{ 'proposals.amounts.total' | t }} <strong><bdi dir="ltr">{{ total() }} {{ currency() }}</bdi></strong></p>
    <app-tick [form]="form()" [name]="keep">{{ 'proposals.budget.keep' | t }}</app-tick>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetStep {
  readonly form = input.required<Form<Values>>();
  protected readonly currencies = currencies;
  protected readonly categories = lineCategories;
  protected readonly max = maxLines;
  protected readonly name = budgetName;
  protected readonly keep = keepBudget;
  protected readonly currency = computed(() => String(this.form().get('currency')));
  protected readonly lines = computed(() => Array.from({ length: Number(this.form().get('lineCount')) }, (_, i) => i));
  protected readonly total = computed(() => totalText(this.form().values()));

  protected change(by: number): void {
    this.form().set('lineCount', Math.min(maxLines, Math.max(1, this.lines().length + by)));
  }
}
