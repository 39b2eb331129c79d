import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { AmountField } from '../../shared/form/amount-field';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form, Form } from '../../shared/form/form';
import { Tick } from '../../shared/form/tick';
import { amountText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Grant } from '../model';

type Values = Record<string, string | boolean | number>;
const kinds = ['Report', 'Document', 'Permit', 'DueDiligence'] as const;
const name = (index: number, part: string) => `instalments[${index}].${part}`;

/** The grants manager plans the instalments of flexible money before the agreement is offered. */
@Component({
  selector: 'app-grant-plan',
  imports: [AmountField, Busy, ChangedNotice, Control, ErrorSummary, Field, T, Tick],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'awards.plan.title' | t }}</h2>
      <p>{{ 'awards.plan.say' | t }}</p>
      @if (form.problem(); as p) {@if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="done.emit()" />}}
      <app-errors [form]="form" />
      @for (i of rows(); track i) {
        <fieldset class="stack tight">
          <legend>{{ 'awards.change.instalment' | t: { n: i + 1 } }}</legend>
          <div class="row even">
            <app-field [form]="form" [name]="name(i, 'dueOn')" [label]="'awards.plan.day' | t"><input appControl type="date" dir="ltr"></app-field>
            <app-amount [form]="form" [name]="name(i, 'amount')" [currency]="grant().currency" [label]="'awards.plan.amount' | t" />
          </div>
          <p class="label">{{ 'awards.plan.waitsFor' | t }}</p>
          @for (kind of kinds; track kind) {<app-tick [form]="form" [name]="name(i, kind)">{{ 'awards.condition.kind.' + kind | t }}</app-tick>}
        </fieldset>
      }
      <p class="row">
        @if (rows().length < 12) {<button class="btn" type="button" (click)="change(1)">{{ 'awards.plan.more' | t }}</button>}
        @if (rows().length > 1) {<button class="btn bare" type="button" (click)="change(-1)">{{ 'awards.plan.less' | t }}</button>}
      </p>
      <button class="btn" [appBusy]="form.busy()">{{ 'awards.plan.save' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GrantPlan {
  readonly #api = inject(Api);
  readonly grant = input.required<Grant>();
  readonly done = output<void>();
  protected readonly kinds = kinds;
  protected readonly name = name;
  protected readonly form: Form<Values> = form<Values>({});
  protected readonly rows = computed(() => Array.from({ length: Number(this.form.get('count') ?? 0) }, (_, i) => i));

  ngOnInit(): void {
    const { instalments, conditions, currency } = this.grant();
    const values: Values = { count: instalments.length };
    for (let i = 0; i < 12; i++) {
      const row = instalments[i];
      values[name(i, 'dueOn')] = row?.dueOn ?? '';
      values[name(i, 'amount')] = row ? amountText(row.amountMinor, currency) : '';
      for (const kind of kinds) values[name(i, kind)] = !!row && conditions.some(c => c.instalment === row.number && c.kind === kind);
    }
    this.form.reset(values);
  }

  protected change(by: number): void {
    this.form.set('count', this.rows().length + by);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(values => this.#api.act(`/api/grants/${this.grant().id}/plan`, {
      instalments: this.rows().map(i => ({
        dueOn: values[name(i, 'dueOn')], amount: values[name(i, 'amount')], conditions: kinds.filter(kind => values[name(i, kind)] === true),
      })),
    }, { method: 'PUT', version: this.grant().version }));
    if (done) this.done.emit();
  }
}
