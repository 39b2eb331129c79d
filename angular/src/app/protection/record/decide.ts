import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { AmountField } from '../../shared/form/amount-field';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Loading } from '../../shared/ui/loading';
import { Need, Record, Ways, needs } from '../types';

const others = ['nobody', 'asked', 'paysPart'] as const;
const empty = { fundId: '', organisationId: '', elsewhere: '', amounts: '', ...Object.fromEntries(needs.map(need => [need, ''])) as { [need in Need]: string } };

/** The first of two people says what is given: an amount for each need, out of one fund, through a partner or an agent. */
@Component({
  selector: 'app-desk-decide',
  imports: [AmountField, Busy, ChangedNotice, Choice, Control, ErrorSummary, Field, KeptLine, Loading, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'desk.decide.title' | t }}</h2>
      <p class="label">{{ 'desk.decide.why' | t }}</p>
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="stale.emit()" />}}
      <app-errors [form]="form" />
      <app-kept [kept]="kept" />
      @if (ways.hasValue()) {
        <app-field [form]="form" name="fundId" [label]="'desk.decide.fund' | t">
          <select appControl dir="ltr"><option value=""></option>@for (fund of ways.value().funds; track fund.id) {<option [value]="fund.id">{{ fund.code }} · {{ money(fund.freeMinor, fund.currency) }}</option>}</select>
        </app-field>
        @if (!ways.value().funds.length) {<p class="err" role="alert">{{ 'desk.decide.noFund' | t }}</p>}
        @for (need of record().case.needs; track need) {<app-amount [form]="form" [name]="need" [currency]="currency()" [label]="'desk.need.' + need | t" [optional]="record().case.needs.length > 1" />}
        <app-field [form]="form" name="organisationId" [label]="'desk.decide.through' | t" [hint]="'desk.decide.throughHint' | t">
          <select appControl><option value="">{{ 'desk.decide.agent' | t }}</option>@for (partner of ways.value().partners; track partner.id) {<option [value]="partner.id">{{ partner.code }}</option>}</select>
        </app-field>
        <app-choice [form]="form" name="elsewhere" [legend]="'desk.decide.other' | t" [options]="answers()" [wide]="true" />
        <p><button class="btn go" [appBusy]="form.busy()">{{ 'desk.decide.go' | t }}</button></p>
      }
      <app-loading [of]="ways" />
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskDecide {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly record = input.required<Record>();
  readonly done = output<Record>();
  readonly stale = output<void>();
  protected readonly ways = httpResource<Ways>(() => `/api/desk/items/${this.record().case.id}/ways`);
  protected readonly form = form(empty, { fundId: required, elsewhere: required });
  protected readonly kept = keep(this.form);
  protected readonly currency = computed(() => (this.ways.hasValue() ? this.ways.value().funds.find(fund => fund.id === this.form.get('fundId'))?.currency : undefined) ?? '');
  protected readonly answers = computed(() => others.map(value => ({ value, label: this.#texts.t(`desk.other.${value}`) })));

  constructor() {
    effect(() => {
      const { case: it } = this.record();
      untracked(() => this.kept.start(`desk/${it.id}/decide`, empty));
    });
  }

  protected money(minor: number, currency: string): string {
    return moneyText(minor, currency);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { case: it, version } = this.record();
    let fresh: Record | null = null;
    const done = await this.form.send(async v => {
      const amounts = it.needs.map(need => ({ need, amount: v[need].trim() })).filter(part => part.amount);
      fresh = await this.#api.act<Record>(
        `/api/desk/items/${it.id}/decide`, { amounts, fundId: v.fundId, other: v.elsewhere, ...(v.organisationId ? { organisationId: v.organisationId } : {}) }, { version });
    });
    if (!done || !fresh) return;
    this.kept.done();
    this.done.emit(fresh);
  }
}
