import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { AmountField } from '../../shared/form/amount-field';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form, Form } from '../../shared/form/form';
import { DateText } from '../../shared/format/date-text';
import { amountText } from '../../shared/format/amount';
import { isolated } from '../../shared/text/isolated';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import type { Budget } from '../model';

type Values = Record<string, string>;
const amountName = (index: number) => `lines[${index}].amount`;

/** What was spent: "as planned" in one tap, or an amount for each line. */
@Component({
  selector: 'app-budget-spent',
  imports: [AmountField, Busy, DateText, ErrorSummary, T],
  template: `
    <section class="card stack">
      <h2>{{ 'awards.budget.spentTitle' | t }}</h2>
      @if (budget().spentAt; as at) {<p class="label">{{ (budget().isSpentAsPlanned ? 'awards.budget.saidPlanned' : 'awards.budget.said') | t }} <app-date [at]="at" /></p>}
      @if (fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
      <button class="btn full" type="button" [appBusy]="busy()" (click)="asPlanned()">{{ 'awards.budget.asPlanned' | t }}</button>
      <details>
        <summary>{{ 'awards.budget.perLine' | t }}</summary>
        <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
          <app-errors [form]="form" />
          @for (line of budget().lines; track line.id; let i = $index) {
            <app-amount [form]="form" [name]="name(i)" [currency]="budget().currency" [label]="line.name ? isolated(line.name) : ('awards.category.' + line.category | t)" [optional]="true" />
          }
          <button class="btn full" [appBusy]="form.busy()">{{ 'common.save' | t }}</button>
        </form>
      </details>
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BudgetSpent {
  protected readonly isolated = isolated;
  readonly #api = inject(Api);
  readonly budget = input.required<Budget>();
  readonly done = output<void>();
  protected readonly form: Form<Values> = form<Values>({});
  protected readonly name = amountName;
  readonly #planned = acting();
  protected readonly busy = this.#planned.busy;
  protected readonly fault = this.#planned.fault;

  ngOnInit(): void {
    const { lines, currency } = this.budget();
    this.form.reset(Object.fromEntries(lines.map((line, i) => [amountName(i), line.spentMinor ? amountText(line.spentMinor, currency) : ''])));
  }

  protected async asPlanned(): Promise<void> {
    if (await this.#planned.run(() => this.#put({ isAsPlanned: true, lines: null }))) this.done.emit();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(values => this.#put({
      isAsPlanned: false, lines: this.budget().lines.map((line, i) => ({ id: line.id, amount: values[amountName(i)] || null })),
    }));
    if (done) this.done.emit();
  }

  #put(body: object): Promise<unknown> {
    return this.#api.act(`/api/grants/${this.budget().grantId}/budget/spent`, body, { method: 'PUT', version: this.budget().version });
  }
}
