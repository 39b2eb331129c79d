import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { Api } from '../../shared/api/client';
import { AmountField } from '../../shared/form/amount-field';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { all, atMost, required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Loading } from '../../shared/ui/loading';
import { ExchangeFields } from '../exchange/exchange-fields';
import { amountFault, emptyExchange, rateFault, toExchange } from '../exchange/exchange-values';
import type { Fund, FundList } from '../types';

/** Free money that moves to another fund of the same donor. */
@Component({
  selector: 'app-transfer-form',
  imports: [AmountField, Busy, Control, ErrorSummary, ExchangeFields, Field, Loading, T],
  template: `
    <app-loading [of]="list" />
    @if (list.hasValue()) {
      @if (others().length) {
        <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
          <app-errors [form]="form" />
          <app-field [form]="form" name="toFundId" [label]="'funding.transfer.to' | t">
            <select appControl><option value="">{{ 'funding.choose' | t }}</option>
              @for (f of others(); track f.id) {<option [value]="f.id">{{ f.code }}&ngsp;·&ngsp;{{ f.currency }}</option>}</select>
          </app-field>
          <app-amount [form]="form" name="amount" [currency]="fund().currency" [label]="'funding.amount' | t" />
          @if (other(); as currency) {
            <app-amount [form]="form" name="exchange.arrived" [currency]="currency" [label]="'funding.exchange.arrived' | t" />
            <app-exchange-fields [form]="form" [from]="fund().currency" [to]="currency" />
          }
          <app-field [form]="form" name="reason" [label]="'funding.reason' | t"><textarea appControl></textarea></app-field>
          <button class="btn go" [appBusy]="form.busy()">{{ 'funding.transfer.go' | t }}</button>
        </form>
      } @else {<p>{{ 'funding.transfer.none' | t }}</p>}
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TransferForm {
  readonly #api = inject(Api);
  readonly fund = input.required<Fund>();
  readonly done = output<void>();
  protected readonly list = httpResource<FundList>(() => ({ url: '/api/funds/search', method: 'POST', body: { donorId: this.fund().donorId, state: 'open' } }));
  protected readonly others = computed(() => (this.list.hasValue() ? this.list.value().items.filter(f => f.id !== this.fund().id) : []));
  protected readonly form = form(
    { toFundId: '', amount: '', reason: '', ...emptyExchange },
    {
      toFundId: required,
      amount: text => amountFault(text, this.fund().currency),
      reason: all(required, atMost(1000)),
      'exchange.arrived': text => (this.other() ? amountFault(text, this.other()) : null),
      'exchange.rate': text => (this.other() ? rateFault(text) : null),
      'exchange.on': text => (this.other() ? required(text) : null),
    });
  /** The other fund's currency when it is another one. */
  protected readonly other = computed((): string => {
    const to = this.others().find(f => f.id === this.form.values().toFundId);
    return to && to.currency !== this.fund().currency ? to.currency : '';
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act(`/api/funds/${this.fund().id}/transfers`, {
      toFundId: v.toFundId, amount: v.amount, reason: v.reason, exchange: this.other() ? { arrived: v['exchange.arrived'], ...toExchange(v) } : null,
    }));
    if (done) this.done.emit();
  }
}
