import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { AmountField } from '../../shared/form/amount-field';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form, Form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { amountText, moneyText, readAmount } from '../../shared/format/amount';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { DecisionPageData } from '../types';
import { FundTable } from './fund-table';
import { instalments, paymentCount, spread } from './instalments';

type Values = Record<string, string>;
const choices = ['approve', 'approveLess', 'ask', 'decline'] as const;

/** The donor's act: approve, approve less, ask, decline; with what it does to the fund, and what happens next. */
@Component({
  selector: 'app-decide-form',
  imports: [AmountField, Busy, ChangedNotice, Choice, Control, ErrorSummary, Field, FundTable, KeptLine, Plural, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'proposals.decide.yours' | t }}</h2>
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="done.emit()" />}}
      <app-errors [form]="form" />
      <app-kept [kept]="kept" />
      <app-choice [form]="form" name="choice" [legend]="'proposals.decide.choose' | t" [options]="options()" [wide]="true" />
      @switch (choice()) {
        @case ('ask') {<app-field [form]="form" name="question" [label]="'proposals.decide.question' | t"><textarea appControl rows="4" dir="auto"></textarea></app-field>}
        @case ('decline') {<app-field [form]="form" name="reason" [label]="'proposals.decide.reason' | t" [hint]="'proposals.decide.reasonRead' | t"><textarea appControl rows="4" dir="auto"></textarea></app-field>}
        @default {
          @if (choice() === 'approveLess') {
            @for (year of page().years; track year.year) {
              <app-amount [form]="form" [name]="'years[' + $index + '].amount'" [currency]="page().currency" [label]="'proposals.amounts.year' | t: { n: year.year }"
                [hint]="'proposals.decide.recommendedAmount' | t: { amount: money(year.recommendedMinor ?? 0) }" />
            }
          }
          <app-field [form]="form" name="note" [label]="'proposals.decide.note' | t" [hint]="'proposals.decide.noteRead' | t" [optional]="true"><input appControl dir="auto"></app-field>
          <app-fund-table [page]="page()" [total]="total()" />
          <p class="note"><span>{{ 'proposals.decide.signs' | plural: parts(): { partner: page().partner.code, amount: money(total()) } }}</span></p>
        }
      }
      <button class="btn go full" [appBusy]="form.busy()">{{ 'proposals.decide.go.' + choice() | t }}</button>
      <p class="label">{{ 'proposals.decide.next.' + choice() | t }}</p>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecideForm {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly page = input.required<DecisionPageData>();
  readonly done = output<void>();
  protected readonly form: Form<Values> = form<Values>({}, {
    question: (value, all) => (all['choice'] === 'ask' ? required(value) : null),
    reason: (value, all) => (all['choice'] === 'decline' ? required(value) : null),
  });
  protected readonly kept = keep(this.form);
  protected readonly choice = computed(() => this.form.get('choice') ?? 'approve');
  protected readonly options = computed(() => choices.filter(c => this.page().actions.includes(c)).map(value => ({
    value,
    label: this.#texts.t(`proposals.decide.option.${value}`, { amount: this.money(this.#recommended()) }),
  })));
  readonly #recommended = computed(() => this.page().years.reduce((sum, y) => sum + (y.recommendedMinor ?? 0), 0));
  /** Minor units by year as they stand in the form. */
  readonly #amounts = computed(() => this.page().years.map((year, i) => {
    if (this.choice() !== 'approveLess') return year.recommendedMinor ?? 0;
    const reading = readAmount(this.form.get(`years[${i}].amount`) ?? '', this.page().currency);
    return 'minor' in reading ? reading.minor : 0;
  }));
  protected readonly total = computed(() => this.#amounts().reduce((sum, minor) => sum + minor, 0));
  protected readonly parts = computed(() => paymentCount(
    instalments(this.page().years, y => this.#amounts()[y.year - 1] ?? 0, this.page().currency),
    spread(this.page().funds.map(f => f.recommendedMinor), this.total())));

  ngOnInit(): void {
    const { id, years, currency, actions } = this.page();
    this.kept.start(`decide/${id}`, {
      choice: 'approve', note: '', question: '', reason: '',
      ...Object.fromEntries(years.map((year, i) => [`years[${i}].amount`, amountText(year.recommendedMinor ?? 0, currency)])),
    });
    if (!actions.includes(this.choice())) this.form.set('choice', 'approve'); // What was chosen before may be no choice any more.
  }

  protected money(minor: number): string {
    return moneyText(minor, this.page().currency);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act(`/api/decisions/${this.page().id}/${this.#path()}`, this.#body(v), { version: this.page().version }));
    if (!done) return;
    this.kept.done();
    this.done.emit();
  }

  #path(): string {
    return this.choice() === 'approveLess' ? 'approve-less' : this.choice();
  }

  #body(values: Values): object {
    switch (this.choice()) {
      case 'ask': return { question: values['question'] };
      case 'decline': return { reason: values['reason'] };
      case 'approveLess': return { years: this.page().years.map((_, i) => ({ amount: values[`years[${i}].amount`] })), note: values['note'] || null };
      default: return { note: values['note'] || null };
    }
  }
}
