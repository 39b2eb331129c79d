import { ChangeDetectionStrategy, Component, OnInit, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { AmountField } from '../../shared/form/amount-field';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost, required } from '../../shared/form/rules';
import { Tick } from '../../shared/form/tick';
import { amountText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { currencies } from '../choices';
import { ExchangeFields } from '../exchange/exchange-fields';
import { amountFault, emptyExchange, rateFault, toExchange } from '../exchange/exchange-values';
import type { Contribution, Fund } from '../types';

/** A pledge, money that arrived, or the arrival of what was pledged; given in the fund's currency or in another. */
@Component({
  selector: 'app-contribution-form',
  imports: [AmountField, Busy, Choice, Control, ErrorSummary, ExchangeFields, Field, T, Tick],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
      <app-errors [form]="form" />
      @if (!pledge()) {<app-choice [form]="form" name="kind" [legend]="'funding.contribution.kind' | t" [options]="kinds()" />}
      <app-amount [form]="form" name="amount" [currency]="fund().currency" [label]="(isChanged() ? 'funding.exchange.arrived' : 'funding.amount') | t" />
      @if (form.values().kind === 'received') {
        <app-field [form]="form" name="receivedOn" [label]="'funding.contribution.receivedOn' | t"><input appControl type="date"></app-field>
        <app-field [form]="form" name="bankReference" [label]="'funding.contribution.reference' | t" [hint]="'funding.contribution.referenceWhy' | t" [optional]="true">
          <input appControl dir="ltr" autocomplete="off">
        </app-field>
        <app-tick [form]="form" name="isChanged">{{ 'funding.exchange.tick' | t: { currency: fund().currency } }}</app-tick>
        @if (isChanged()) {
          <app-field [form]="form" name="exchange.currency" [label]="'funding.exchange.givenIn' | t">
            <select appControl><option value="">{{ 'funding.choose' | t }}</option>@for (c of others(); track c) {<option [value]="c">{{ c }}</option>}</select>
          </app-field>
          @if (form.values()['exchange.currency']; as given) {
            <app-amount [form]="form" name="exchange.amount" [currency]="given" [label]="'funding.exchange.given' | t" />
            <app-exchange-fields [form]="form" [from]="given" [to]="fund().currency" />
          }
        }
      } @else {
        <app-field [form]="form" name="pledgedOn" [label]="'funding.contribution.pledgedOn' | t"><input appControl type="date"></app-field>
      }
      <button class="btn go" [appBusy]="form.busy()">{{ 'funding.contribution.record' | t }}</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContributionForm implements OnInit {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly fund = input.required<Fund>();
  /** Given when pledged money arrives. */
  readonly pledge = input<Contribution | null>(null);
  readonly done = output<void>();

  protected readonly kinds = computed(() =>
    ['received', 'pledged'].map(value => ({ value, label: this.#texts.t(`funding.contribution.${value}`) })));
  protected readonly others = computed(() => currencies.filter(c => c !== this.fund().currency));
  protected readonly form = form(
    { kind: 'received', amount: '', pledgedOn: '', receivedOn: '', bankReference: '', isChanged: false, ...emptyExchange },
    {
      amount: text => amountFault(text, this.fund().currency),
      pledgedOn: (on, v) => (v.kind === 'pledged' ? required(on) : null),
      receivedOn: (on, v) => (v.kind === 'received' ? required(on) : null),
      bankReference: atMost(80),
      'exchange.currency': (text, v) => (changed(v) ? required(text) : null),
      'exchange.amount': (text, v) => (changed(v) && v['exchange.currency'] ? amountFault(text, v['exchange.currency']) : null),
      'exchange.rate': (text, v) => (changed(v) ? rateFault(text) : null),
      'exchange.on': (text, v) => (changed(v) ? required(text) : null),
    });
  protected readonly isChanged = computed(() => changed(this.form.values()));

  ngOnInit(): void {
    const pledge = this.pledge();
    if (pledge?.pledgedMinor) this.form.set('amount', amountText(pledge.pledgedMinor, pledge.currency));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const pledge = this.pledge();
    const sent = await this.form.send(v => {
      const exchange = changed(v) ? { amount: v['exchange.amount'], currency: v['exchange.currency'], ...toExchange(v) } : null;
      const receipt = { amount: v.amount, receivedOn: v.receivedOn || null, bankReference: v.bankReference || null, exchange };
      if (pledge) return this.#api.act(`/api/contributions/${pledge.id}/receive`, receipt, { version: pledge.version });
      return this.#api.act(`/api/funds/${this.fund().id}/contributions`, v.kind === 'received'
        ? { ...receipt, pledgedOn: null }
        : { amount: v.amount, pledgedOn: v.pledgedOn, receivedOn: null, bankReference: null });
    });
    if (sent) this.done.emit();
  }
}

function changed(v: { readonly kind: string; readonly isChanged: boolean }): boolean {
  return v.kind === 'received' && v.isChanged;
}
