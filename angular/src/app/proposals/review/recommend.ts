import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { AmountField } from '../../shared/form/amount-field';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form, Form } from '../../shared/form/form';
import { Tick } from '../../shared/form/tick';
import { amountText, moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { FundChoice, Review, riskKeys, riskLevels } from '../types';
import { chosenFunds, fundCount, fundName, fundsBody, maxFunds, partName, restMinor } from './fund-parts';
import { RecommendFunds } from './recommend-funds';

type Values = Record<string, string | boolean>;

/** Fund, amounts by year, why, and what could go wrong. */
@Component({
  selector: 'app-recommend',
  imports: [AmountField, Busy, ChangedNotice, Control, ErrorSummary, Field, KeptLine, RecommendFunds, T, Tick],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'proposals.recommend.title' | t }}</h2>
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="done.emit()" />}}
      <app-errors [form]="form" />
      <app-kept [kept]="kept" />
      <app-recommend-funds [form]="form" [all]="choices()" [currency]="currency()" [years]="review().years.length" />
      @if (ringFence(); as key) {<app-tick [form]="form" name="pillar">{{ 'proposals.recommend.pillar' | t: { pillar: (pillar + key | t) } }}</app-tick>}
      @if (funds.hasValue() && !choices().length) {<p class="note">{{ 'proposals.recommend.noFund' | t }}</p>}
      @for (year of review().years; track year.year) {
        <app-amount [form]="form" [name]="'years[' + $index + '].amount'" [currency]="currency()" [label]="'proposals.amounts.year' | t: { n: year.year }"
          [hint]="'proposals.recommend.asked' | t: { amount: asked(year.askedMinor) }" />
      }
      <app-field [form]="form" name="text" [label]="'proposals.recommend.text' | t" [hint]="'proposals.recommend.read' | t"><textarea appControl rows="6" dir="auto"></textarea></app-field>
      <fieldset class="stack tight"><legend>{{ 'proposals.recommend.risks' | t }}</legend>
        @for (key of riskKeys; track key) {
          <app-tick [form]="form" [name]="'risk.' + key">{{ 'proposals.risk.' + key | t }}</app-tick>
          @if (form.get('risk.' + key)) {
            <div class="stack tight">
              <app-field [form]="form" [name]="'level.' + key" [label]="'proposals.recommend.level' | t">
                <select appControl>@for (level of riskLevels; track level) {<option [value]="level">{{ 'proposals.level.' + level | t }}</option>}</select></app-field>
              <app-field [form]="form" [name]="'note.' + key" [label]="'proposals.recommend.note' | t" [optional]="true"><input appControl dir="auto"></app-field>
            </div>
          }
        }
      </fieldset>
      <button class="btn" [class.go]="review().state === 'inReview'" [appBusy]="form.busy()">{{ 'proposals.recommend.go' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecommendForm {
  readonly #api = inject(Api);
  readonly review = input.required<Review>();
  readonly done = output<void>();
  protected readonly riskKeys = riskKeys;
  protected readonly riskLevels = riskLevels;
  protected readonly funds = httpResource<readonly FundChoice[]>(() => `/api/reviews/${this.review().id}/funds`);
  protected readonly choices = computed(() => (this.funds.hasValue() ? this.funds.value() : []));
  /** The field of work a chosen fund is for, if it is for one only. */
  protected readonly ringFence = computed(() => chosenFunds(this.form.values(), this.choices()).find(f => f?.pillar)?.pillar ?? null);
  protected readonly pillar = 'funding.pillar.';
  protected readonly currency = computed(() => this.review().currency ?? 'USD');
  protected readonly form: Form<Values> = form<Values>({}, Object.fromEntries(Array.from({ length: maxFunds - 1 }, (_, i) => [
    partName(i + 1), (_value: string | boolean, all: Values) => (fundCount(all) === i + 2 && this.#left(all) <= 0 ? { key: 'proposals.recommend.nothingLeft' } : null),
  ])));
  protected readonly kept = keep(this.form);

  ngOnInit(): void {
    const { years, content } = this.review();
    const word = content?.recommendation;
    this.kept.start(`recommend/${this.review().id}`, {
      fundCount: `${word?.funds.length ?? 1}`,
      ...Object.fromEntries(Array.from({ length: maxFunds }, (_, i) => word?.funds[i]).flatMap((part, i) => [
        [fundName(i), part?.fundId ?? ''], [partName(i), part && i ? amountText(part.recommendedMinor, this.currency()) : ''],
      ])),
      text: word?.text ?? '',
      pillar: !!word?.pillar,
      ...Object.fromEntries(years.map((y, i) => [`years[${i}].amount`, amountText(y.recommendedMinor ?? y.askedMinor, this.currency())])),
      ...Object.fromEntries(riskKeys.flatMap(key => {
        const risk = word?.risks.find(r => r.key === key);
        return [[`risk.${key}`, !!risk], [`level.${key}`, risk?.level ?? 'possible'], [`note.${key}`, risk?.note ?? '']];
      })),
    });
  }

  protected asked(minor: number): string {
    return moneyText(minor, this.currency());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act(
      `/api/reviews/${this.review().id}/recommendation`,
      {
        funds: fundsBody(v, this.choices(), this.review().years.length, this.currency()),
        years: this.review().years.map((_, i) => ({ amount: v[`years[${i}].amount`] })),
        text: v['text'],
        pillar: v['pillar'] ? this.ringFence() : null,
        risks: riskKeys.filter(k => v[`risk.${k}`]).map(key => ({ key, level: v[`level.${key}`], note: v[`note.${key}`] || null })),
      },
      { version: this.review().version },
    ));
    if (!done) return;
    this.kept.done();
    this.done.emit();
  }

  #left(values: Values): number {
    return restMinor(values, this.review().years.length, this.currency());
  }
}
