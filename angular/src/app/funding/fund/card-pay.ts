import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Money } from '../../shared/format/money';
import { Session } from '../../shared/session/session';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import type { CardPayment, CardPayments, Contribution } from '../types';

/** Paying a pledge by card or bank debit, and how far that is. The page for it is the card service's; the person goes there by this press. */
@Component({
  selector: 'app-card-pay',
  imports: [Busy, Money, T],
  template: `
    @if (card(); as it) {<p class="label">{{ state + it.state | t }}@if (it.feeMinor; as fee) {&ngsp;{{ 'funding.card.fee' | t }}&ngsp;<app-money [minor]="fee" [currency]="it.feeCurrency!" />}</p>}
    @if (mayPay()) {<button class="btn go" type="button" [appBusy]="act.busy()" (click)="pay()">{{ 'funding.card.go' | t }}</button>}
    @if (act.fault(); as fault) {<p class="err" role="alert">{{ fault }}</p>}
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CardPay {
  readonly #api = inject(Api);
  readonly #session = inject(Session);
  readonly pledge = input.required<Contribution>();
  readonly cards = input.required<CardPayments>();
  protected readonly act = acting();
  protected readonly state = 'funding.card.state.';
  protected readonly card = computed<CardPayment | undefined>(() => this.cards().items.find(it => it.contributionId === this.pledge().id));
  protected readonly mayPay = computed(() =>
    this.cards().isOn && this.pledge().state === 'pledged' && this.card()?.state !== 'underWay' && this.#session.may('Payments.Card.Pay'));

  protected async pay(): Promise<void> {
    await this.act.run(async () => {
      const { id } = await this.#api.act<{ id: string }>(`/api/contributions/${this.pledge().id}/cards`, undefined, { key: crypto.randomUUID() });
      const { url } = await this.#api.act<{ url: string }>(`/api/cards/${id}/checkout`);
      location.assign(url);
    });
  }
}
