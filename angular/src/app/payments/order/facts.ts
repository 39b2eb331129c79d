import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Hold, HeldLine } from '../../shared/ui/hold';
import { rateText } from '../parts/rate';
import { Order, OrderSecrets, hasPartner } from '../types';

/** What is ordered, what came of it, the proofs, and what is sealed for as long as it is held. */
@Component({
  selector: 'app-order-facts',
  imports: [DateText, Hold, Money, RouterLink, T],
  template: `
    <dl class="kv">
      <dt>{{ 'payments.col.partner' | t }}</dt><dd>@if (hasPartner(order())) {<a [routerLink]="['/payees', order().organisationId]"><bdi dir="ltr">{{ order().partnerCode }}</bdi></a>} @else {{{ 'payments.urgent.noPartner' | t }}}</dd>
      @if (order().isUrgent) {<dt>{{ 'payments.urgent.title' | t }}</dt><dd><bdi dir="ltr">{{ order().grantCode }}</bdi></dd>}
      @else {<dt>{{ 'payments.col.grant' | t }}</dt><dd><a [routerLink]="['/awards', order().grantId]"><bdi dir="ltr">{{ order().grantCode }}</bdi></a></dd>}
      <dt>{{ 'payments.col.fund' | t }}</dt><dd><bdi dir="ltr">{{ order().fundCode }}</bdi></dd>
      <dt>{{ 'payments.col.amount' | t }}</dt><dd><app-money [minor]="order().amountMinor" [currency]="order().currency" /></dd>
      <dt>{{ 'payments.col.route' | t }}</dt><dd>{{ 'payments.route.' + order().route | t }}@if (order().agentCode) {&ngsp;<bdi dir="ltr">{{ order().agentCode }}</bdi>}</dd>
      <dt>{{ 'payments.col.approvals' | t }}</dt><dd>{{ 'payments.approvals' | t: { done: order().approvals, of: order().requiredApprovals } }}</dd>
      @if (order().sentOn; as on) {<dt>{{ 'payments.col.sent' | t }}</dt><dd><app-date [at]="on" /></dd>}
      @if (order().receivedOn; as on) {
        <dt>{{ 'payments.col.received' | t }}</dt>
        <dd><app-money [minor]="order().receivedMinor!" [currency]="order().receivedCurrency!" /> · <app-date [at]="on" /></dd>
        @if (order().receivedCostMinor !== null) {<dt>{{ 'payments.col.cost' | t }}</dt><dd><app-money [minor]="order().receivedCostMinor!" [currency]="order().receivedCurrency!" /></dd>}
        @if (rate(); as words) {<dt>{{ 'payments.col.rate' | t }}</dt><dd><bdi dir="ltr">{{ words }}</bdi></dd>}
      }
    </dl>
    @if (order().batchId; as id) {<p><a class="btn bare" [routerLink]="['/payments/together', id]">{{ 'payments.batch.title.Release' | t }}</a></p>}
    <app-hold [label]="'payments.hold.order' | t" [fetch]="reveal" />
    <details><summary>{{ 'payments.proofs' | t }}</summary>
      <dl class="kv">
        <dt>{{ 'payments.hash' | t }}</dt><dd><bdi dir="ltr" class="pre">{{ order().hash }}</bdi></dd>
        @if (order().fileSha256; as sha) {<dt>{{ 'payments.fileHash' | t }}</dt><dd><bdi dir="ltr" class="pre">{{ sha }}</bdi></dd>}
      </dl></details>
  `,
  host: { class: 'card stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Facts {
  readonly #api = inject(Api);
  readonly order = input.required<Order>();
  protected readonly hasPartner = hasPartner;
  protected readonly rate = computed(() => rateText(this.order()));

  protected readonly reveal = async (): Promise<readonly HeldLine[]> => {
    const s = await this.#api.act<OrderSecrets>(`/api/payment-orders/${this.order().id}/reveal`);
    return [
      { label: 'payments.account.holderName', value: s.holderName },
      ...(s.iban ? [{ label: 'payments.account.iban', value: s.iban, ltr: true }] : []),
      ...(s.bankName ? [{ label: 'payments.account.bankName', value: s.bankName }] : []),
      ...(s.contact ? [{ label: 'payments.account.contact', value: s.contact, ltr: true }] : []),
      ...(s.bankReference ? [{ label: 'payments.send.reference', value: s.bankReference, ltr: true }] : []),
      ...(s.note ? [{ label: 'payments.note.label', value: s.note }] : []),
    ];
  };
}
