import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { amountText, moneyText, readAmount } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Sheet } from '../../shared/ui/sheet';
import { Receipt, currencies } from '../types';

/** Has it arrived? Yes, all; another amount; not yet. What comes in may be another currency: the real rate is kept. */
@Component({
  selector: 'app-confirm-receipt',
  imports: [Busy, ChangedNotice, Choice, Control, ErrorSummary, Field, Sheet, T],
  template: `
    <app-sheet [title]="title()" (closed)="closed.emit()">
      <form class="stack" novalidate autocomplete="off" autocomplete="off" (submit)="send($event)">
        @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="done.emit()" />}}
        <app-errors [form]="form" />
        <app-choice [form]="form" name="answer" [legend]="'payments.confirm.answer' | t" [options]="options()" />
        @if (form.get('answer') === 'other') {
          <app-field [form]="form" name="amount" [label]="'payments.confirm.amount' | t"><input appControl dir="ltr" inputmode="decimal"></app-field>
          <app-field [form]="form" name="currency" [label]="'payments.account.currency' | t"><select appControl dir="ltr">@for (code of codes(); track code) {<option [value]="code">{{ code }}</option>}</select></app-field>
        }
        @if (form.get('answer') === 'all' || form.get('answer') === 'other') {
          <app-field [form]="form" name="receivedOn" [label]="'payments.confirm.day' | t" [hint]="'payments.dayHint' | t"><input appControl dir="ltr" inputmode="numeric"></app-field>
          @if (said(); as amount) {<p class="label" aria-live="polite">{{ 'payments.confirm.told' | t: { amount, days: 7 } }}</p>}
        }
        @if (form.get('answer') === 'all' || form.get('answer') === 'other') {
          <app-field [form]="form" name="cost" [label]="'payments.confirm.cost' | t" [hint]="'payments.confirm.costWhy' | t"><input appControl dir="ltr" inputmode="decimal"></app-field>
        }
        @if (form.get('answer') === 'no') {<p class="label">{{ 'payments.confirm.notYet' | t }}</p>}
        <button class="btn go full" [appBusy]="form.busy()">{{ 'payments.confirm.go' | t }}</button>
      </form>
    </app-sheet>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmReceipt {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly receipt = input.required<Receipt>();
  readonly closed = output<void>();
  readonly done = output<void>();
  protected readonly form = form(
    { answer: '', amount: '', currency: 'USD', receivedOn: '', cost: '' },
    {
      answer: required,
      amount: (value, all) => {
        if (all.answer !== 'other') return null;
        const reading = readAmount(value, all.currency);
        return 'minor' in reading ? null : { key: `common.amount.${reading.fault}` };
      },
      cost: (value, all) => {
        if (!value.trim()) return null;
        const reading = readAmount(value, all.answer === 'other' ? all.currency : this.receipt().currency);
        return 'minor' in reading ? null : { key: `common.amount.${reading.fault}` };
      },
      receivedOn: (value, all) => (all.answer === 'no' ? null : required(value)),
    },
  );

  protected readonly correcting = computed(() => this.receipt().actions.includes('correct'));
  protected readonly codes = computed(() => [...new Set([this.receipt().currency, ...currencies])]);
  protected readonly title = computed(() =>
    this.#texts.t(this.correcting() ? 'payments.confirm.correct' : 'payments.confirm.title', { amount: moneyText(this.receipt().amountMinor, this.receipt().currency) }));
  protected readonly options = computed(() => [
    { value: 'all', label: this.#texts.t('payments.confirm.all') },
    { value: 'other', label: this.#texts.t('payments.confirm.other') },
    ...(this.correcting() ? [] : [{ value: 'no', label: this.#texts.t('payments.confirm.no') }]),
  ]);

  protected readonly said = computed(() => {
    const { answer, amount, currency } = this.form.values();
    if (answer === 'all') return moneyText(this.receipt().amountMinor, this.receipt().currency);
    const reading = readAmount(amount, currency);
    return 'minor' in reading ? moneyText(reading.minor, currency) : '';
  });

  ngOnInit(): void {
    const it = this.receipt();
    const currency = it.receivedCurrency ?? it.currency;
    this.form.reset({
      answer: this.correcting() ? 'other' : '',
      amount: it.receivedMinor ? amountText(it.receivedMinor, currency) : '',
      currency,
      receivedOn: it.receivedOn ?? '',
      cost: it.receivedCostMinor === null || it.receivedCostMinor === undefined ? '' : amountText(it.receivedCostMinor, currency),
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const it = this.receipt();
    const done = await this.form.send(v => {
      if (v.answer === 'no') return this.#api.act(`/api/money/${it.id}/missing`, {}, { version: it.version });
      const body = v.answer === 'all'
        ? { amount: amountText(it.amountMinor, it.currency), currency: it.currency, receivedOn: v.receivedOn, cost: v.cost }
        : { amount: v.amount, currency: v.currency, receivedOn: v.receivedOn, cost: v.cost };
      return this.#api.act(`/api/money/${it.id}/${this.correcting() ? 'correct' : 'confirm'}`, body, { version: it.version });
    });
    if (done) this.done.emit();
  }
}
